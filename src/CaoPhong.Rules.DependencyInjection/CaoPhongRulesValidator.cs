using Microsoft.Extensions.Options;

namespace CaoPhong.Rules.DependencyInjection;

/// <summary>Says what is wrong with options before a folder is read.</summary>
internal sealed class CaoPhongRulesValidator : IValidateOptions<CaoPhongRulesOptions>
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CaoPhongRulesOptions options)
    {
        var mistakes = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            mistakes.AddError("it names no folder of rule sets", nameof(options.Folder));
        }

        if (options.Rules is null)
        {
            mistakes.AddError("it is null; RuleOptions.Default adds nothing to the language", nameof(options.Rules));
        }

        if (options.ReloadDelay < TimeSpan.Zero || options.ReloadDelay > LongestDelay)
        {
            mistakes.AddError("it is not between nothing and an hour", nameof(options.ReloadDelay));
        }

        return mistakes.Build();
    }
}

using System.CommandLine;
using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Options;

/// <summary>Makes options that take a whole number from 0 to 100.</summary>
internal static class PercentOption
{
    /// <summary>An option without a default.</summary>
    public static Option<int?> Make(Terminal terminal, string name, Phrase description) => new(name)
    {
        Description = description.In(terminal.Language),
        HelpName = "0-100",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value.TrimEnd('%');
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
            {
                return percent;
            }

            result.AddError(terminal.Say($"'{name}' cần một số nguyên từ 0 đến 100, không phải '{text}'", $"'{name}' takes a whole number from 0 to 100, not '{text}'"));
            return null;
        },
    };
}

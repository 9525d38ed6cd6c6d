using System.CommandLine;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Options;

/// <summary>Makes options that take one of a few words.</summary>
internal static class WordOption
{
    /// <summary>An option with a default.</summary>
    public static Option<string> Make(Terminal terminal, string name, IReadOnlyList<string> words, string otherwise, Phrase description, bool recursive = false) => new(name)
    {
        Description = $"{description.In(terminal.Language)}: {string.Join(", ", words)} ({terminal.Say("mặc định", "default")} {otherwise})",
        HelpName = string.Join('|', words),
        Recursive = recursive,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var word = result.Tokens[^1].Value;
            if (words.Contains(word, StringComparer.Ordinal))
            {
                return word;
            }

            var advice = NearestName.Advice(word, [.. words]) is { } near ? $"; {near.In(terminal.Language)}" : "";
            result.AddError(terminal.Say($"'{name}' không nhận '{word}'", $"'{name}' does not take '{word}'") + advice);
            return otherwise;
        },
    };
}

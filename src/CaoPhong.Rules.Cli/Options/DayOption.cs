using System.CommandLine;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cli.Options;

/// <summary>Makes options that take a day, <c>yyyy-MM-dd</c>.</summary>
internal static class DayOption
{
    /// <summary>The option.</summary>
    public static Option<DateOnly?> Make(Terminal terminal, string name, Phrase description) => new(name)
    {
        Description = description.In(terminal.Language),
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var word = result.Tokens[^1].Value;
            if (ScalarReading.TryDate(word, out var day))
            {
                return day;
            }

            result.AddError(terminal.Say($"'{name}' cần một ngày như 2024-04-13, không phải '{word}'", $"'{name}' takes a day such as 2024-04-13, not '{word}'"));
            return null;
        },
    };
}

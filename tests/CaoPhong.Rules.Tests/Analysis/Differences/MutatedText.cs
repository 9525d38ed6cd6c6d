using System.Globalization;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Tests.Conformance;

namespace CaoPhong.Rules.Tests.Analysis.Differences;

/// <summary>The text of a rule set with some of its rules changed at random.</summary>
internal static partial class MutatedText
{
    /// <summary>The text with one to four places changed; it may not be a rule set any more.</summary>
    public static string Of(string text, Dice dice)
    {
        var lines = text.Split('\n');
        var part = dice.Chance(25) ? "facts:" : "forms:";
        var first = Array.IndexOf(lines, part);
        for (var changes = dice.Between(1, 4); changes > 0; changes--)
        {
            for (var tries = 0; tries < 20; tries++)
            {
                var place = first + dice.Below(lines.Length - first);
                if (Changed(lines[place], dice) is { } changed)
                {
                    lines[place] = changed;
                    break;
                }
            }
        }

        return string.Join('\n', lines);
    }

    private static string? Changed(string line, Dice dice)
    {
        if (line.TrimStart().StartsWith("- id:", StringComparison.Ordinal) || line.Contains("title: ", StringComparison.Ordinal) || line.Contains("max: ", StringComparison.Ordinal)
            || line.Contains("ceiling: ", StringComparison.Ordinal) || line.Contains("hit: ", StringComparison.Ordinal))
        {
            return null;
        }

        var swaps = Swap().Matches(line);
        var numbers = Number().Matches(line);
        return dice.Chance(50) && swaps.Count > 0 ? Replaced(line, dice.One(swaps.ToList()), Swapped)
            : numbers.Count > 0 ? Replaced(line, dice.One(numbers.ToList()), text => Moved(text, dice))
            : null;
    }

    private static string Replaced(string line, Match match, Func<string, string> change) => line[..match.Index] + change(match.Value) + line[(match.Index + match.Length)..];

    private static string Swapped(string word) => word switch
    {
        ">= " => "> ",
        "> " => ">= ",
        "< " => "<= ",
        "<= " => "< ",
        "full" => "zero",
        "zero" => "left-out",
        "left-out" => "full",
        "\"good\"" => "\"fair\"",
        "\"fair\"" => "\"poor\"",
        "ready" => "noted",
        "noted" => "ready",
        " and " => " or ",
        " or " => " and ",
        "late" => "cards",
        "half-up" => "down",
        _ => word,
    };

    private static string Moved(string number, Dice dice)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        return Math.Max(0, dice.One(value - 0.5m, value + 0.5m, value - 1, value + 1, value / 2, value * 2)).ToString("0.####", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(>= |<= |> |< |\bfull\b(?!\()|\bzero\b|left-out|""good""|""fair""|\bready\b|\bnoted\b| and | or |\blate\b|half-up)")]
    private static partial Regex Swap();

    [GeneratedRegex(@"(?<![\w.""-])\d+(\.\d+)?(?![\w.""-])")]
    private static partial Regex Number();
}

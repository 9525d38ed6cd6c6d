using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Checking;

/// <summary>Letters and digits that look like the usual ones and are others.</summary>
internal static class LookAlikeCheck
{
    // Icelandic and African d with a stroke for the Vietnamese one, Cyrillic and Greek letters for Latin ones.
    private const string Strange = "ÐðƉɖАВЕКМНОРСТХаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Usual = "ĐđĐđABEKMHOPCTXaeopcyxiABEZHIKMNOPTYXo";

    public static void Run(CheckRun run) => Visit(run, run.RuleSet.Document);

    private static void Visit(CheckRun run, SyntaxNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    Visit(run, entry.Key);
                    Visit(run, entry.Value);
                }

                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Visit(run, item);
                }

                break;
            case ScalarNode scalar:
                Scan(run, scalar);
                break;
        }
    }

    // One finding a text: a person who types one such letter types them all so.
    private static void Scan(CheckRun run, ScalarNode scalar)
    {
        for (var i = 0; i < scalar.Text.Length; i++)
        {
            if (UsualOf(scalar.Text[i]) is { } usual)
            {
                var code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)scalar.Text[i]:X4}");
                run.Diagnostics.Report(CheckingWarnings.LookAlike(scalar.SpanOf(i, 1), scalar.Text[i].ToString(), code, usual.ToString()));
                return;
            }
        }
    }

    private static char? UsualOf(char letter) => letter switch
    {
        >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => (char)(letter - 0xFEE0),
        _ => Strange.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0 ? Usual[place] : null,
    };
}

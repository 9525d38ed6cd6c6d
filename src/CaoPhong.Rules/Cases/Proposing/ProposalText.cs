using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Syntax.Formatting;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>Writes proposed cases as they stand under <c>cases</c> in a case file, the expected values blank.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ProposalText
{
    private const string Blank = "___";

    /// <summary>The lines of cases, indented to be put at the end of a case file.</summary>
    /// <param name="cases">In order; neighbours of one criterion that give the same facts become one table.</param>
    /// <param name="taken">The names of the cases that are there.</param>
    /// <param name="language">The language of names.</param>
    public static string Write(IReadOnlyList<ProposedCase> cases, IEnumerable<string> taken, Language language)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var text = new StringBuilder();
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (var group in Groups(cases))
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            if (group.Count == 1)
            {
                WriteOne(text, group[0], names, language);
            }
            else
            {
                WriteTable(text, group, names, language);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<List<ProposedCase>> Groups(IReadOnlyList<ProposedCase> cases)
    {
        List<ProposedCase> open = [];
        foreach (var one in cases)
        {
            if (open.Count > 0 && !FitsBeside(open[0], one))
            {
                yield return open;
                open = [];
            }

            open.Add(one);
        }

        if (open.Count > 0)
        {
            yield return open;
        }
    }

    private static bool FitsBeside(ProposedCase first, ProposedCase other) =>
        first.Goal.Place == other.Goal.Place
        && first.Given.Count > 0
        && first.Expected.SequenceEqual(other.Expected)
        && first.Given.Select(fact => fact.Name).SequenceEqual(other.Given.Select(fact => fact.Name));

    private static void WriteOne(StringBuilder text, ProposedCase one, HashSet<string> names, Language language)
    {
        text.Append("  - name: ").Append(Scalar(Free(one.Name.In(language), names), flow: false)).Append('\n');
        if (one.Meetings.Count > 0)
        {
            text.Append("    given: {meetings: [").AppendJoin(", ", one.Meetings.Select(Written)).Append("]}\n");
        }
        else if (one.Given.Count > 0)
        {
            text.Append("    given: {").AppendJoin(", ", one.Given.Select(fact => $"{Scalar(fact.Name, flow: true)}: {Written(fact.Value)}")).Append("}\n");
        }

        text.Append("    expect: {").AppendJoin(", ", one.Expected.Select(Expectation)).Append("}\n");
    }

    private static void WriteTable(StringBuilder text, List<ProposedCase> group, HashSet<string> names, Language language)
    {
        var title = $"{group[0].Title.In(language)}, {(language == Language.Vietnamese ? "các trường hợp bổ sung" : "further cases")}";
        text.Append("  - name: ").Append(Scalar(Free(title, names), flow: false)).Append('\n');
        text.Append("    examples:\n      columns: [")
            .AppendJoin(", ", group[0].Given.Select(fact => Scalar(fact.Name, flow: true)).Concat(group[0].Expected)).Append("]\n      rows:\n");
        foreach (var one in group)
        {
            text.Append("        - [").AppendJoin(", ", one.Given.Select(fact => Written(fact.Value)).Concat(one.Expected.Select(_ => Blank)))
                .Append("]  # ").Append(one.Goal.What.In(language).ReplaceLineEndings(" ")).Append('\n');
        }
    }

    private static string Written(ProposedMeeting meeting) =>
        "{" + string.Join(", ", new[] { $"times: {meeting.Times}" }.Concat(meeting.Given.Select(fact => $"{Scalar(fact.Name, flow: true)}: {Written(fact.Value)}"))) + "}";

    private static string Expectation(string key) =>
        key == "year" ? $"year: {{grade: {Blank}}}" : key.StartsWith("points.", StringComparison.Ordinal) ? $"points: {{{Scalar(key["points.".Length..], flow: true)}: {Blank}}}" : $"{key}: {Blank}";

    private static string Free(string name, HashSet<string> names)
    {
        var free = name;
        for (var number = 2; !names.Add(free); number++)
        {
            free = $"{name} ({number})";
        }

        return free;
    }

    private static string Written(RawValue value) => value.Kind switch
    {
        RawKind.List => $"[{string.Join(", ", value.Items.Select(Written))}]",
        RawKind.Null => "null",
        RawKind.Unknown or RawKind.Blank => "unknown",
        RawKind.Text => Scalar(value.Text, flow: true, ScalarStyle.DoubleQuoted),
        _ => value.Text,
    };

    private static string Scalar(string text, bool flow, ScalarStyle style = ScalarStyle.Plain) =>
        ScalarWriter.Value(new(text, style, SourceSpan.None), flow);
}

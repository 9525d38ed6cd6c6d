using CaoPhong.Rules.Cases.Years;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Reads <c>examples</c>: a table whose every row is a case.</summary>
/// <param name="names">What a case may name.</param>
/// <param name="given">Reads facts.</param>
/// <param name="expectations">Reads what is expected.</param>
/// <param name="years">Reads the meetings of a year.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class ExampleReader(
    CaseNames names, GivenReader given, ExpectationReader expectations, GivenYearReader years, DiagnosticBag diagnostics)
{
    private static readonly Phrase Words = new("'examples'", "'examples'");

    /// <summary>Whether a case has examples with a column of meetings.</summary>
    public static bool HasMeetings(MappingReader one) =>
        (one.Value("examples") as MappingNode)?.Find("columns")?.Value is SequenceNode columns && columns.Items.Any(column => column is ScalarNode { Text: GivenYearReader.MeetingsKey });

    /// <summary>The rows of a table.</summary>
    /// <param name="one">The case that holds the table.</param>
    /// <param name="name">Its name.</param>
    /// <param name="span">Where its name is written.</param>
    /// <param name="expected">What every row expects besides its own cells.</param>
    public IEnumerable<ExampleRow> Read(MappingReader one, string name, SourceSpan span, Expectation expected)
    {
        if (MappingReader.Of(one.Value("examples"), Words, ["columns", "rows", "note", "source"], diagnostics) is not { } reader
            || !reader.Require("columns", "rows"))
        {
            return [];
        }

        var columns = reader.Items("columns");
        var heads = columns.OfType<ScalarNode>().ToList();
        foreach (var column in columns.Where(column => column is not (ScalarNode or MissingNode)))
        {
            diagnostics.Report(ReadingDiagnostics.NotScalar(column, "columns"));
        }

        if (heads.Count < columns.Count || heads.Count == 0)
        {
            return [];
        }

        var before = diagnostics.Count;
        var facing = Columns(heads);
        if (expected.IsEmpty && !heads.Exists(head => ExpectationReader.IsColumn(head.Text)))
        {
            if (diagnostics.Count > before)
            {
                return [];
            }

            diagnostics.Report(CaseDiagnostics.ExpectsNothing(span, name, expectations.OwnKeys));
            return [];
        }

        return [.. reader.Items("rows").Select((row, index) => Row(row, index + 1, heads, facing, name, expected)).OfType<ExampleRow>()];
    }

    // For every column the fact that it gives; null for an expectation and for a column that has been reported.
    private List<string?> Columns(List<ScalarNode> heads)
    {
        var facing = new List<string?>();
        foreach (var head in heads)
        {
            if (heads.First(other => other.Text == head.Text) is { } first && !ReferenceEquals(first, head))
            {
                diagnostics.Report(CaseDiagnostics.DuplicateColumn(head, first.Span));
            }

            if (ExpectationReader.IsColumn(head.Text))
            {
                expectations.ReportMisplaced(head);
                facing.Add(null);
            }
            else if (head.Text == GivenYearReader.MeetingsKey)
            {
                facing.Add(null);
            }
            else if (names.FindFact(head.Text) is null)
            {
                diagnostics.Report(CaseDiagnostics.UnknownColumn(head, [.. names.Facts, .. expectations.Columns], expectations.PointColumns));
                facing.Add(null);
            }
            else
            {
                facing.Add(given.Name(head));
            }
        }

        return facing;
    }

    private ExampleRow? Row(SyntaxNode row, int number, List<ScalarNode> heads, List<string?> facing, string name, Expectation expected)
    {
        if (row is not SequenceNode cells)
        {
            if (row is not MissingNode)
            {
                diagnostics.Report(ReadingDiagnostics.NotSequence(row, new("một hàng của 'rows'", "a row of 'rows'")));
            }

            return null;
        }

        if (cells.Items.Count != heads.Count)
        {
            diagnostics.Report(CaseDiagnostics.RowLength(cells.Span, cells.Items.Count, [.. heads.Select(head => head.Text)]));
            return null;
        }

        var own = new List<GivenFact>();
        var words = new List<string>();
        var wanted = new List<(ScalarNode, SyntaxNode)>();
        GivenYear? meetings = null;
        var complete = true;
        for (var i = 0; i < heads.Count; i++)
        {
            if (facing[i] is { } fact)
            {
                var value = given.Fact(fact, heads[i], cells.Items[i]);
                complete &= value is not null;
                own.AddRange(value is null ? [] : [value]);
                words.Add($"{heads[i].Text} {cells.Items[i].Span.Text}");
            }
            else if (heads[i].Text == GivenYearReader.MeetingsKey)
            {
                meetings = new(years.Meetings(cells.Items[i]), null, cells.Items[i].Span);
                words.Add(string.Join(' ', cells.Items[i].Span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }
            else if (ExpectationReader.IsColumn(heads[i].Text))
            {
                var cell = expectations.ReadCell(heads[i], cells.Items[i]);
                complete &= cell is not null;
                wanted.Add((heads[i], cells.Items[i]));
                expected = cell?.Over(expected) ?? expected;
            }
        }

        // Without its number, so that a row can be put between two others and no case changes its name.
        var title = $"{name} ({(words.Count == 0 ? $"{number}" : string.Join(", ", words))})";
        return complete ? new(title, new(own), meetings, expected, cells.Span) { Wanted = wanted } : null;
    }
}

/// <summary>A row of examples.</summary>
/// <param name="Name">The name of its case.</param>
/// <param name="Facts">The facts that it gives.</param>
/// <param name="Meetings">The meetings of a year that it gives; null where no column does.</param>
/// <param name="Expected">What it expects, together with its case.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record ExampleRow(string Name, GivenFacts Facts, GivenYear? Meetings, Expectation Expected, SourceSpan Span)
{
    /// <summary>Its cells that are expectations, under the heads of their columns.</summary>
    public IReadOnlyList<(ScalarNode Head, SyntaxNode Cell)> Wanted { get; init; } = [];
}

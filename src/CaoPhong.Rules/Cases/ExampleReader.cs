using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Reads <c>examples</c>: a table whose every row is a case.</summary>
internal sealed class ExampleReader(CaseNames names, DiagnosticBag diagnostics)
{
    private static readonly Phrase Words = new("'examples'", "'examples'");

    private readonly ExpectationReader expectations = new(names, diagnostics);
    private readonly GivenReader given = new(names, diagnostics);

    /// <summary>The cases of a table.</summary>
    /// <param name="one">The case that holds the table.</param>
    /// <param name="name">Its name.</param>
    /// <param name="span">Where its name is written.</param>
    /// <param name="facts">What every row starts from.</param>
    /// <param name="expected">What every row expects besides its own cells.</param>
    public IEnumerable<Case> Read(MappingReader one, string name, SourceSpan span, GivenFacts facts, Expectation expected)
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

            diagnostics.Report(CaseDiagnostics.ExpectsNothing(span, name, ExpectationReader.Keys));
            return [];
        }

        return [.. reader.Items("rows").Select((row, index) => Row(row, index + 1, heads, facing, name, facts, expected)).OfType<Case>()];
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
                facing.Add(null);
            }
            else if (names.FindFact(head.Text) is null)
            {
                diagnostics.Report(CaseDiagnostics.UnknownColumn(head, [.. names.Facts, .. ExpectationReader.Keys.Where(ExpectationReader.IsColumn)]));
                facing.Add(null);
            }
            else
            {
                facing.Add(given.Name(head));
            }
        }

        return facing;
    }

    private Case? Row(
        SyntaxNode row, int number, List<ScalarNode> heads, List<string?> facing, string name, GivenFacts facts, Expectation expected)
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
            else if (ExpectationReader.IsColumn(heads[i].Text))
            {
                var cell = expectations.ReadCell(heads[i], cells.Items[i]);
                complete &= cell is not null;
                expected = cell?.Over(expected) ?? expected;
            }
        }

        // Without its number, so that a row can be put between two others and no case changes its name.
        var title = $"{name} ({(words.Count == 0 ? $"{number}" : string.Join(", ", words))})";
        return complete ? new Case(title, new GivenFacts(own).Over(facts).ToMeeting(), expected, cells.Span) : null;
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Years;

/// <summary>Reads what is expected of a year: <c>{grade: good, points: 90, caps: [], missing: {regular: 2}}</c>.</summary>
internal sealed class ExpectedYearReader(CaseNames names, DiagnosticBag diagnostics)
{
    private static readonly Phrase Words = new("'year' của 'expect'", "'year' of 'expect'");

    private readonly ExpectedValueReader values = new(names, new("phần 'year' của bộ tiêu chí", "'year' of the rule set"), diagnostics);

    /// <summary>What can be expected of a year.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["grade", "points", "caps", "missing", "unknown", "version"];

    /// <summary>What is expected; null where nothing is.</summary>
    public ExpectedYear? Read(SyntaxNode? node)
    {
        if (MappingReader.Of(node, Words, Keys, diagnostics) is not { } reader)
        {
            return null;
        }

        var expected = new ExpectedYear
        {
            Points = Points(reader.Value("points"), reader.SpanOf("points")),
            Grade = Grades(reader.Value("grade")),
            Caps = Caps(reader.Value("caps")),
            Missing = Missing(reader.Value("missing")),
            Unknown = values.Facts(reader.Value("unknown")),
            Version = reader.Scalar("version") is { } version ? new([version.Text], version.Span) : null,
        };
        return expected.IsEmpty ? null : expected;
    }

    /// <summary>What a cell of examples expects; null, and reported, where it cannot be read.</summary>
    public ExpectedYear? ReadCell(string key, ScalarNode column, SyntaxNode cell)
    {
        var expected = key switch
        {
            "points" => new ExpectedYear { Points = Points(cell, column.Span) },
            "grade" => new() { Grade = Grades(cell) },
            "caps" => new() { Caps = Caps(cell) },
            "missing" => new() { Missing = Missing(cell) },
            "unknown" => new() { Unknown = values.Facts(cell) },
            _ => new() { Version = values.Version(cell) },
        };
        return expected.IsEmpty ? null : expected;
    }

    private ExpectedPoints? Points(SyntaxNode? value, SourceSpan span)
    {
        if (value is not null && names.RuleSet.Year is { Points: null })
        {
            diagnostics.Report(YearCaseDiagnostics.NoPoints(span));
            return null;
        }

        return values.Points(value);
    }

    private ExpectedSet? Grades(SyntaxNode? value) =>
        values.Grades(value, [.. names.RuleSet.Year?.Grades.Select(grade => grade.Id) ?? []], names.RuleSet.Year is { NotGraded.Count: > 0 });

    private ExpectedSet? Caps(SyntaxNode? value) => values.Caps(value, [.. names.RuleSet.Year?.Caps.Select(cap => cap.Id) ?? []]);

    private ExpectedMissing? Missing(SyntaxNode? value)
    {
        switch (value)
        {
            case null or MissingNode:
                return null;
            case ScalarNode scalar:
                return Count(scalar) is { } sum ? new(null, sum, scalar.Span) : null;
            case MappingNode mapping:
                var counts = new Dictionary<string, int>(StringComparer.Ordinal);
                var known = names.RuleSet.Year?.Expected.Select(expectation => expectation.Name).ToList() ?? [];
                foreach (var entry in mapping.Entries)
                {
                    if (!known.Contains(entry.Key.Text))
                    {
                        diagnostics.Report(YearCaseDiagnostics.UnknownSort(entry.Key, known));
                    }
                    else if (entry.Value is ScalarNode number && Count(number) is { } count)
                    {
                        counts[entry.Key.Text] = count;
                    }
                    else if (entry.Value is not (ScalarNode or MissingNode))
                    {
                        diagnostics.Report(ReadingDiagnostics.NotScalar(entry.Value, entry.Key.Text));
                    }
                }

                return counts.Count < mapping.Entries.Count
                    ? null
                    : new(counts.Where(count => count.Value > 0).ToDictionary(StringComparer.Ordinal), counts.Values.Sum(), mapping.Span);
            default:
                diagnostics.Report(ReadingDiagnostics.NotScalar(value, "missing"));
                return null;
        }
    }

    private int? Count(ScalarNode scalar)
    {
        if (ScalarReading.Whole(scalar, "missing", diagnostics) is not { } count)
        {
            return null;
        }

        if (count is >= 0 and <= 10_000)
        {
            return (int)count;
        }

        diagnostics.Report(YearCaseDiagnostics.StrangeMissing(scalar));
        return null;
    }
}

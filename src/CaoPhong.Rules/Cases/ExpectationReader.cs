using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Reads <c>expect</c> and the expected columns of examples.</summary>
internal sealed partial class ExpectationReader(CaseNames names, DiagnosticBag diagnostics)
{
    private const string LeftOut = "left-out";

    private static readonly Phrase Words = new("'expect'", "'expect'");
    private static readonly Phrase PointsWords = new("điểm mong đợi", "expected points");

    /// <summary>What can be expected.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["total", "grade", "points", "caps", "version", "unknown", "error"];

    /// <summary>What a case expects; nothing where it does not say.</summary>
    public Expectation Read(MappingReader one)
    {
        if (one.Value("expect") is not { } node || MappingReader.Of(node, Words, Keys, diagnostics) is not { } reader)
        {
            return new();
        }

        var parts = reader.Entries("points")
            .Select(entry => Part(entry.Key.Text, entry.Key.Span, entry.Value))
            .OfType<ExpectedPart>()
            .ToList();
        var expected = new Expectation
        {
            Total = reader.Value("total") is { } total ? Points(total, mayBeLeftOut: false) : null,
            Points = parts,
            Grade = Set(reader.Value("grade"), Grade),
            Caps = Set(reader.Value("caps"), Cap),
            Unknown = Set(reader.Value("unknown"), Fact),
            Errors = Set(reader.Value("error"), Code),
            Version = reader.Scalar("version") is { } version ? new([version.Text], version.Span) : null,
        };
        ReportErrorAndMore(reader);
        return expected;
    }

    /// <summary>Whether a column of examples is an expectation.</summary>
    public static bool IsColumn(string column) => (Keys.Contains(column) && column != "points") || column.StartsWith("points.", StringComparison.Ordinal);

    /// <summary>What a cell under such a column expects; null, and reported, where it cannot be read.</summary>
    public Expectation? ReadCell(ScalarNode column, SyntaxNode cell) => column.Text switch
    {
        "total" => Points(cell, mayBeLeftOut: false) is { } total ? new() { Total = total } : null,
        "grade" => Set(cell, Grade) is { } grade ? new() { Grade = grade } : null,
        "caps" => Set(cell, Cap) is { } caps ? new() { Caps = caps } : null,
        "unknown" => Set(cell, Fact) is { } unknown ? new() { Unknown = unknown } : null,
        "error" => Set(cell, Code) is { } errors ? new() { Errors = errors } : null,
        "version" => Set(cell, id => id.Text) is { } version ? new() { Version = version } : null,
        _ => Part(column.Text["points.".Length..], column.Span, cell) is { } part ? new() { Points = [part] } : null,
    };

    private ExpectedPart? Part(string id, SourceSpan span, SyntaxNode value)
    {
        if (!names.Parts.Contains(id))
        {
            diagnostics.Report(CaseDiagnostics.UnknownPart(span, id, names.Parts));
            return null;
        }

        if (value is ScalarNode { Text: LeftOut } && !names.LeftOut.Contains(id))
        {
            diagnostics.Report(CaseDiagnostics.NeverLeftOut(value.Span, id));
            return null;
        }

        return Points(value, mayBeLeftOut: true) is { } points ? new(id, points) : null;
    }

    private ExpectedPoints? Points(SyntaxNode value, bool mayBeLeftOut)
    {
        switch (value)
        {
            case ScalarNode { Text: LeftOut } when mayBeLeftOut:
                return new(null, value.Span);
            case ScalarNode scalar:
                return ScalarReading.Number(scalar, diagnostics) is { } number ? new(Bounds.Exactly(number), value.Span) : null;
            default:
                return MappingReader.Of(value, PointsWords, ["from", "to"], diagnostics) is { } reader && reader.Require("from", "to")
                    && reader.Number("from") is { } from && reader.Number("to") is { } to
                    ? Range(from, to, value.Span)
                    : null;
        }
    }

    private ExpectedPoints? Range(decimal from, decimal to, SourceSpan span)
    {
        if (from <= to)
        {
            return new(new Bounds(from, to), span);
        }

        diagnostics.Report(CaseDiagnostics.Reversed(span, from, to));
        return null;
    }

    // One id, or a list that may be empty: "caps: []" says that no cap holds.
    private ExpectedSet? Set(SyntaxNode? value, Func<ScalarNode, string?> read)
    {
        switch (value)
        {
            case ScalarNode one:
                return read(one) is { } id ? new([id], one.Span) : null;
            case SequenceNode list:
                var ids = new List<string>();
                foreach (var item in list.Items)
                {
                    if (item is not ScalarNode scalar)
                    {
                        if (item is not MissingNode)
                        {
                            diagnostics.Report(ReadingDiagnostics.NotScalar(item, "-"));
                        }

                        return null;
                    }

                    if (read(scalar) is not { } read1)
                    {
                        return null;
                    }

                    ids.Add(read1);
                }

                return new([.. ids.Distinct(StringComparer.Ordinal)], list.Span);
            case null or MissingNode:
                return null;
            default:
                diagnostics.Report(ReadingDiagnostics.NotSequence(value, Words));
                return null;
        }
    }

    private string? Grade(ScalarNode id) => Known(id, names.Grades, CaseDiagnostics.UnknownGrade);

    private string? Cap(ScalarNode id) => Known(id, names.Caps, CaseDiagnostics.UnknownCap);

    private string? Fact(ScalarNode id)
    {
        if (names.FindFact(id.Text) is { } name)
        {
            return name;
        }

        diagnostics.Report(CaseDiagnostics.UnknownFact(id.Span, id.Text, names.Facts));
        return null;
    }

    private string? Code(ScalarNode code)
    {
        if (CodeForm().IsMatch(code.Text))
        {
            return code.Text;
        }

        diagnostics.Report(CaseDiagnostics.NotCode(code));
        return null;
    }

    private string? Known(ScalarNode id, IReadOnlyList<string> known, Func<ScalarNode, IReadOnlyCollection<string>, Diagnostic> unknown)
    {
        if (known.Contains(id.Text))
        {
            return id.Text;
        }

        diagnostics.Report(unknown(id, known));
        return null;
    }

    private void ReportErrorAndMore(MappingReader reader)
    {
        if (reader.Has("error"))
        {
            foreach (var key in Keys.Where(key => key is not ("error" or "version") && reader.Has(key)))
            {
                diagnostics.Report(CaseDiagnostics.ErrorAndMore(reader.SpanOf(key), key));
            }
        }
    }

    [GeneratedRegex(@"^[A-Z]{2,5}\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}

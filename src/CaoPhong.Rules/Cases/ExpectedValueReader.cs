using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Reads the values that an expectation takes: points, and sets of ids.</summary>
/// <param name="names">What a case may name.</param>
/// <param name="owner">What has the grades and caps, in the words of messages.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed partial class ExpectedValueReader(CaseNames names, Phrase owner, DiagnosticBag diagnostics)
{
    /// <summary>What says that a criterion has no points because it is left out.</summary>
    public const string LeftOut = "left-out";

    /// <summary>What stands among grades for that there may be none: <c>grade: [good, none]</c>.</summary>
    public const string NoGrade = "none";

    private static readonly Phrase Words = new("'expect'", "'expect'");
    private static readonly Phrase PointsWords = new("điểm mong đợi", "expected points");

    /// <summary>Points, such as <c>13</c>, <c>{from: 85, to: 100}</c>, and <c>left-out</c> where that may be.</summary>
    public ExpectedPoints? Points(SyntaxNode? value, bool mayBeLeftOut = false)
    {
        switch (value)
        {
            case null:
                return null;
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

    /// <summary>Grades of a meeting or of a year.</summary>
    /// <param name="value">One id, or a list that may be empty.</param>
    /// <param name="known">The ids that there are.</param>
    /// <param name="mayBeNone">Whether there may be no grade, so that <c>none</c> may stand among others.</param>
    public ExpectedSet? Grades(SyntaxNode? value, IReadOnlyList<string> known, bool mayBeNone) =>
        Set(value, id => mayBeNone && id.Text == NoGrade && value is SequenceNode { Items.Count: > 1 } ? NoGrade : Known(id, known, CaseDiagnostics.UnknownGrade));

    /// <summary>Caps.</summary>
    public ExpectedSet? Caps(SyntaxNode? value, IReadOnlyList<string> known) => Set(value, id => Known(id, known, CaseDiagnostics.UnknownCap));

    /// <summary>Facts.</summary>
    public ExpectedSet? Facts(SyntaxNode? value) => Set(value, Fact);

    /// <summary>Codes of errors.</summary>
    public ExpectedSet? Codes(SyntaxNode? value) => Set(value, Code);

    /// <summary>A version.</summary>
    public ExpectedSet? Version(SyntaxNode? value) => Set(value, id => id.Text);

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

    private ExpectedPoints? Range(decimal from, decimal to, SourceSpan span)
    {
        if (from <= to)
        {
            return new(new Bounds(from, to), span);
        }

        diagnostics.Report(CaseDiagnostics.Reversed(span, from, to));
        return null;
    }

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

    private string? Known(ScalarNode id, IReadOnlyList<string> known, Func<ScalarNode, Phrase, IReadOnlyCollection<string>, Diagnostic> unknown)
    {
        if (known.Contains(id.Text))
        {
            return id.Text;
        }

        diagnostics.Report(unknown(id, owner, known));
        return null;
    }

    [GeneratedRegex(@"^[A-Z]{2,5}\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}

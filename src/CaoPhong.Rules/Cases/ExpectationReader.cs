using CaoPhong.Rules.Cases.Years;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Reads <c>expect</c> and the expected columns of examples.</summary>
/// <param name="names">What a case may name.</param>
/// <param name="isYear">Whether the case gives the meetings of a year.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class ExpectationReader(CaseNames names, bool isYear, DiagnosticBag diagnostics)
{
    private const string YearKey = "year";
    private const string PointsPrefix = "points.";
    private const string YearPrefix = "year.";

    private static readonly Phrase Words = new("'expect'", "'expect'");

    // What is of one meeting, and for a year stands under "year".
    private static readonly string[] OfOneMeeting = ["total", "grade", "points", "caps", "unknown"];

    private readonly ExpectedValueReader values = new(names, new("bộ tiêu chí", "the rule set"), diagnostics);
    private readonly ExpectedYearReader years = new(names, diagnostics);

    /// <summary>What can be expected.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["total", "grade", "points", "caps", "version", "unknown", "error", YearKey];

    /// <summary>What can be expected of what this case gives.</summary>
    public IReadOnlyList<string> OwnKeys => isYear ? ["year", "error"] : [.. Keys.Where(key => key != YearKey)];

    /// <summary>What a case expects; nothing where it does not say.</summary>
    public Expectation Read(MappingReader one)
    {
        if (one.Value("expect") is not { } node)
        {
            return new();
        }

        var (rest, blanks) = ExpectedBlanks.TakeOut(node, IsName);
        if (MappingReader.Of(rest, Words, Keys, diagnostics) is not { } reader)
        {
            return new();
        }

        foreach (var key in Keys.Where(reader.Has))
        {
            ReportMisplaced(key, reader.SpanOf(key));
        }

        var parts = reader.Entries("points")
            .Select(entry => Part(entry.Key.Text, entry.Key.Span, entry.Value))
            .OfType<ExpectedPart>()
            .ToList();
        var expected = new Expectation
        {
            Total = values.Points(reader.Value("total")),
            Points = parts,
            Grade = Grades(reader.Value("grade")),
            Caps = values.Caps(reader.Value("caps"), names.Caps),
            Unknown = values.Facts(reader.Value("unknown")),
            Errors = values.Codes(reader.Value("error")),
            Version = reader.Scalar("version") is { } version ? new([version.Text], version.Span) : null,
            Year = isYear ? years.Read(reader.Value(YearKey)) : null,
            Blanks = blanks,
        };
        ReportErrorAndMore(reader);
        return expected;
    }

    /// <summary>Whether a column of examples is an expectation.</summary>
    public static bool IsColumn(string column) =>
        (Keys.Contains(column) && column is not ("points" or YearKey))
        || column.StartsWith(PointsPrefix, StringComparison.Ordinal)
        || (column.StartsWith(YearPrefix, StringComparison.Ordinal) && ExpectedYearReader.Keys.Contains(column[YearPrefix.Length..]));

    /// <summary>The columns that may stand in examples besides facts.</summary>
    public IEnumerable<string> Columns => isYear ? [.. ExpectedYearReader.Keys.Select(key => YearPrefix + key), "error", GivenYearReader.MeetingsKey] : Keys.Where(IsColumn);

    /// <summary>The columns of the points of sections and criteria.</summary>
    public IEnumerable<string> PointColumns => isYear ? [] : names.Parts.Select(part => PointsPrefix + part);

    /// <summary>Reports a column that expects what the case cannot give.</summary>
    public void ReportMisplaced(ScalarNode column) =>
        ReportMisplaced(column.Text.StartsWith(PointsPrefix, StringComparison.Ordinal) ? "points" : column.Text.StartsWith(YearPrefix, StringComparison.Ordinal) ? YearKey : column.Text, column.Span);

    /// <summary>What a cell under such a column expects; null, and reported, where it cannot be read.</summary>
    public Expectation? ReadCell(ScalarNode column, SyntaxNode cell) => column.Text switch
    {
        var blank when ExpectedBlanks.IsOne(cell) && IsName(blank) => new() { Blanks = [new(blank, cell.Span)] },
        "total" => values.Points(cell) is { } total ? new() { Total = total } : null,
        "grade" => Grades(cell) is { } grade ? new() { Grade = grade } : null,
        "caps" => values.Caps(cell, names.Caps) is { } caps ? new() { Caps = caps } : null,
        "unknown" => values.Facts(cell) is { } unknown ? new() { Unknown = unknown } : null,
        "error" => values.Codes(cell) is { } errors ? new() { Errors = errors } : null,
        "version" => values.Version(cell) is { } version ? new() { Version = version } : null,
        var year when year.StartsWith(YearPrefix, StringComparison.Ordinal) =>
            isYear && years.ReadCell(year[YearPrefix.Length..], column, cell) is { } expected ? new() { Year = expected } : null,
        var part => Part(part[PointsPrefix.Length..], column.Span, cell) is { } points ? new() { Points = [points] } : null,
    };

    // Whether a blank stands for something that this case can give.
    private bool IsName(string key) =>
        key.StartsWith(PointsPrefix, StringComparison.Ordinal) ? !isYear && names.Parts.Contains(key[PointsPrefix.Length..])
        : key.StartsWith(YearPrefix, StringComparison.Ordinal) ? isYear && ExpectedYearReader.Keys.Contains(key[YearPrefix.Length..])
        : OwnKeys.Contains(key) && key is not ("points" or YearKey);

    private ExpectedSet? Grades(SyntaxNode? value) => values.Grades(value, names.Grades, names.MayBeNotGraded);

    private ExpectedPart? Part(string id, SourceSpan span, SyntaxNode value)
    {
        if (!names.Parts.Contains(id))
        {
            diagnostics.Report(CaseDiagnostics.UnknownPart(span, id, names.Parts));
            return null;
        }

        if (value is ScalarNode { Text: ExpectedValueReader.LeftOut } && !names.LeftOut.Contains(id))
        {
            diagnostics.Report(CaseDiagnostics.NeverLeftOut(value.Span, id));
            return null;
        }

        return values.Points(value, mayBeLeftOut: true) is { } points ? new(id, points) : null;
    }

    private void ReportMisplaced(string key, SourceSpan span)
    {
        if (isYear && OfOneMeeting.Contains(key))
        {
            diagnostics.Report(YearCaseDiagnostics.OfOneMeeting(span, key));
        }
        else if (!isYear && key == YearKey)
        {
            diagnostics.Report(names.RuleSet.Year is null ? YearCaseDiagnostics.NoYear(span, names.RuleSet.Name) : YearCaseDiagnostics.NoMeetings(span));
        }
    }

    // A year is judged though some of its meetings are rejected.
    private void ReportErrorAndMore(MappingReader reader)
    {
        if (reader.Has("error"))
        {
            foreach (var key in Keys.Where(key => key is not ("error" or "version" or YearKey) && reader.Has(key) && !isYear))
            {
                diagnostics.Report(CaseDiagnostics.ErrorAndMore(reader.SpanOf(key), key));
            }
        }
    }
}

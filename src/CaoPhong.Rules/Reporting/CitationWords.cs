using System.Globalization;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says where a rule comes from.</summary>
internal static class CitationWords
{
    /// <summary>Such as <c>12-HD/BTCTW ngày 06/07/2018, suy luận</c>; null where there is no citation.</summary>
    public static string? Of(Citation? citation, RuleSetHeader header, Wording wording)
    {
        if (citation is null)
        {
            return null;
        }

        var source = header.Sources.FirstOrDefault(source => source.Id == citation.Cite);
        var title = source?.Title ?? citation.Cite;

        // Most titles hold their date already.
        if (source?.Date is { } day && !source.Title.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            title = $"{title} {wording.Words(ReportWords.HeldOn)} {wording.Day(day)}";
        }

        var basis = citation.Basis is { } how ? wording.Words(ReportWords.Basis(how)) : null;
        return string.Join(", ", new[] { title, basis }.OfType<string>());
    }
}

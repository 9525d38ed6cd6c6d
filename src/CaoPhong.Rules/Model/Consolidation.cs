using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Puts a version that is written as an amendment together with what it amends (văn bản hợp nhất).</summary>
/// <remarks>Every node of the result keeps its place in the file where its words stand. Thread-safe.</remarks>
public static class Consolidation
{
    // Longer than any regulation was ever amended; it only ends a chain that has lost its way.
    private const int MostAmendments = 200;

    /// <summary>The keys that an amendment gives itself; everything else is inherited.</summary>
    internal static IReadOnlyList<string> HeadKeys { get; } =
        ["language", "ruleset", "version", "amends", "regulation", "effective", "status", "changes"];

    /// <summary>Whether a document is written as an amendment.</summary>
    public static bool IsAmendment(MappingNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Find("amends") is not null || document.Find("changes") is not null;
    }

    /// <summary>The whole document of an amendment, as if it had been written whole; null, and reported, where there is nothing to amend.</summary>
    /// <remarks>A change that is wrong is reported and left out, so that mistakes behind it are found in the same run.</remarks>
    /// <param name="amendment">As read from its file.</param>
    /// <param name="kinds">The kinds of criterion: a kind that is set replaces the kind that was there.</param>
    /// <param name="find">The document of a version of a rule set as read from its file, which may itself be an amendment; null where there is none.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static MappingNode? Of(
        MappingNode amendment, IReadOnlyList<ICriterionKind> kinds, Func<string, string, SyntaxNode?> find, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Of(amendment, kinds, find, [], diagnostics);
    }

    private static MappingNode? Of(
        MappingNode amendment, IReadOnlyList<ICriterionKind> kinds, Func<string, string, SyntaxNode?> find, List<string> chain, DiagnosticBag diagnostics)
    {
        var head = MappingReader.Of(amendment, new("bản sửa đổi, bổ sung", "an amendment"), [.. RuleSetReader.Keys, .. HeadKeys, .. Annotations.Keys], diagnostics)!;
        head.Require("ruleset", "version", "amends", "effective", "changes");
        foreach (var entry in amendment.Entries.Where(entry => RuleSetReader.Keys.Contains(entry.Key.Text) && !HeadKeys.Contains(entry.Key.Text)))
        {
            diagnostics.Report(entry.Key.Text == "replaces" && amendment.Find("amends") is { } both
                ? AmendmentDiagnostics.AmendsOrReplaces(entry.Key, both.Key.Span)
                : AmendmentDiagnostics.InheritedKey(entry.Key));
        }

        var (ruleSet, amends, version) = (head.Id("ruleset"), head.Id("amends", dots: true), head.Id("version", dots: true));
        if (ruleSet is null || amends is null)
        {
            return null;
        }

        if (chain.Contains(amends.Text) || version?.Text == amends.Text || chain.Count > MostAmendments)
        {
            diagnostics.Report(AmendmentDiagnostics.Circle(amends.Span, [.. chain, version?.Text ?? "", amends.Text]));
            return null;
        }

        if (find(ruleSet.Text, amends.Text) is not MappingNode found)
        {
            diagnostics.Report(AmendmentDiagnostics.NoSuchVersion(amends.Span, ruleSet.Text, amends.Text));
            return null;
        }

        var whole = IsAmendment(found) ? Of(found, kinds, find, [.. chain, version?.Text ?? ""], diagnostics) : found;
        if (whole is null)
        {
            return null;
        }

        return new ChangeReader(WithHead(whole, amendment), kinds, amendment.Find("source"), diagnostics).Apply(head.Items("changes"));
    }

    // The head of the amendment in the places of the old one; a status is never inherited, nor what the old version replaced.
    private static MappingNode WithHead(MappingNode whole, MappingNode amendment)
    {
        var own = amendment.Entries.Where(entry => HeadKeys.Contains(entry.Key.Text) && entry.Key.Text is not ("amends" or "changes")).ToList();
        var entries = whole.Entries
            .Where(entry => entry.Key.Text is not ("status" or "replaces"))
            .Select(entry => own.FirstOrDefault(mine => mine.Key.Text == entry.Key.Text) ?? entry)
            .ToList();
        var place = entries.FindIndex(entry => entry.Key.Text == "version") + 1;
        entries.InsertRange(place, own.Where(mine => entries.All(entry => entry.Key.Text != mine.Key.Text)).ToList());
        return whole with { Entries = entries };
    }
}

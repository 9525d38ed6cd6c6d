using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases;

/// <summary>The names of a rule set that its cases may use.</summary>
internal sealed class CaseNames
{
    private readonly Dictionary<string, string> factsByLabel;
    private readonly IReadOnlySet<string> used;

    /// <summary>The names of a rule set.</summary>
    public CaseNames(RuleSet ruleSet)
    {
        RuleSet = ruleSet;
        Facts = [.. ruleSet.Facts.Facts.Select(fact => fact.Name), .. ruleSet.Facts.Derived.Select(fact => fact.Name)];
        var labels = ruleSet.Facts.Facts.Select(fact => (fact.Label, fact.Name)).Concat(ruleSet.Facts.Derived.Select(fact => (fact.Label, fact.Name)));
        factsByLabel = labels
            .Where(item => !Facts.Contains(item.Label))
            .GroupBy(item => item.Label, item => item.Name, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
        var parts = ruleSet.Forms.SelectMany(form => form.Parts).ToList();
        Parts = [.. parts.Select(part => part.Id)];
        LeftOut = parts.Where(CanBeLeftOut).Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        Grades = [.. ruleSet.Forms.SelectMany(form => form.Grades).Select(grade => grade.Id).Distinct(StringComparer.Ordinal)];
        Caps = [.. ruleSet.Forms.SelectMany(form => form.Caps).Select(cap => cap.Id).Distinct(StringComparer.Ordinal)];
        MayBeNotGraded = ruleSet.Forms.Any(form => form.NotGraded.Count > 0);
        used = FactUsage.Of(ruleSet);
    }

    /// <summary>Of which rule set.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>Facts and derived facts.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>Sections and criteria.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The criteria that can be left out.</summary>
    public IReadOnlySet<string> LeftOut { get; }

    /// <summary>Grades.</summary>
    public IReadOnlyList<string> Grades { get; }

    /// <summary>Whether a meeting may have no grade though its form has grades.</summary>
    public bool MayBeNotGraded { get; }

    /// <summary>Caps.</summary>
    public IReadOnlyList<string> Caps { get; }

    /// <summary>The name of a fact by its name or label; null when there is none.</summary>
    public string? FindFact(string written) => Facts.Contains(written) ? written : factsByLabel.GetValueOrDefault(written);

    /// <summary>Whether something in the rule set uses a fact.</summary>
    public bool IsUsed(string fact) => used.Contains(fact);

    private static bool CanBeLeftOut(Part part) => part is Criterion { CanBeLeftOut: true };
}

using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The tree of a form's sections and criteria as places in the order of the text.</summary>
/// <remarks>Immutable; safe to share between threads. A section stands before what is in it.</remarks>
internal sealed class FormLayout
{
    /// <summary>The decimals of points that are added up as whole numbers.</summary>
    public const int Decimals = 4;

    /// <summary>One point at these decimals.</summary>
    public const long One = 10_000;

    public FormLayout(Form form)
    {
        Form = form;
        Parts = [.. form.Parts];
        Parents = new int[Parts.Count];
        Tables = new int[Parts.Count];
        Children = new int[Parts.Count][];
        var criteria = new List<int>();
        var sections = new List<int>();
        var place = 0;
        Top = [.. form.Sections.Select(section => Add(section, -1, ref place, criteria, sections))];
        Criteria = [.. criteria];
        Sections = [.. sections];
        FromInside = [.. Top.SelectMany(Inside)];
        HasCeiling = Parts.Any(part => part is Section { HasCeiling: true });
        IsOrdinary = form.Criteria.All(criterion => criterion.Role == CriterionRole.Ordinary);
        Whole = new decimal[Parts.Count];
        FormWhole = Top.Sum(WholeOf);
        ScaledCeilings = [.. Parts.Select(part => part is Section { HasCeiling: true } section && ScaledSlots.TryScale(section.Max, Decimals, out var most) ? most : long.MaxValue)];
        IsOrdinary &= Parts.All(part => part is not Section { HasCeiling: true } section || ScaledSlots.TryScale(section.Max, Decimals, out _));
    }

    public Form Form { get; }

    /// <summary>All parts.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>The place of the section that a part is in; -1 for the form itself.</summary>
    public int[] Parents { get; }

    /// <summary>The place of a criterion among the criteria; -1 for a section.</summary>
    public int[] Tables { get; }

    /// <summary>The places of what is in a section; empty for a criterion.</summary>
    public int[][] Children { get; }

    /// <summary>The places of the sections of the form itself.</summary>
    public int[] Top { get; }

    /// <summary>The places of the criteria.</summary>
    public int[] Criteria { get; }

    /// <summary>The places of the sections.</summary>
    public int[] Sections { get; }

    /// <summary>The places of the sections, each after those that are in it.</summary>
    public int[] FromInside { get; }

    /// <summary>Whether a section stops at a ceiling.</summary>
    public bool HasCeiling { get; }

    /// <summary>Whether there are only criteria that are in the sums of maxima, and ceilings that are whole at <see cref="Decimals"/>.</summary>
    public bool IsOrdinary { get; }

    /// <summary>The maximum of every part where nothing is left out, bonus and penalties apart; a ceilinged section counts with what it can reach.</summary>
    public decimal[] Whole { get; }

    /// <summary>The same of the form.</summary>
    public decimal FormWhole { get; }

    /// <summary>The ceilings of sections times a power of ten; the greatest number where there is none.</summary>
    public long[] ScaledCeilings { get; }

    /// <summary>The criterion of a place among the criteria.</summary>
    public Criterion Criterion(int table) => (Criterion)Parts[Criteria[table]];

    private decimal WholeOf(int part)
    {
        Whole[part] = Parts[part] switch
        {
            Criterion { Role: CriterionRole.Ordinary } criterion => criterion.Max,
            Section section when Children[part].Sum(WholeOf) is var sum => section.HasCeiling ? Math.Min(sum, section.Max) : sum,
            _ => 0,
        };
        return Whole[part];
    }

    private IEnumerable<int> Inside(int section) =>
        Children[section].Where(child => Tables[child] < 0).SelectMany(Inside).Append(section);

    private int Add(Part part, int parent, ref int place, List<int> criteria, List<int> sections)
    {
        var here = place++;
        Parents[here] = parent;
        if (part is Section section)
        {
            Tables[here] = -1;
            sections.Add(here);
            var children = new int[section.Parts.Count];
            for (var i = 0; i < children.Length; i++)
            {
                children[i] = Add(section.Parts[i], here, ref place, criteria, sections);
            }

            Children[here] = children;
        }
        else
        {
            Tables[here] = criteria.Count;
            Children[here] = [];
            criteria.Add(here);
        }

        return here;
    }
}

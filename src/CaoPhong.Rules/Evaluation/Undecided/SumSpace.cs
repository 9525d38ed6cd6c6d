using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What the points of criteria are added to under one section, or under the form: every ceilinged section below it, itself, bonus points and penalties.</summary>
/// <remarks>Immutable. The coordinates that only ever are added up together are one.</remarks>
internal sealed class SumSpace
{
    private readonly FormLayout layout;
    private readonly int[] coordinates;

    /// <param name="layout">The form.</param>
    /// <param name="root">The place of the section; -1 for the form.</param>
    /// <param name="countsLeft">Whether the maximum of what is left matters; then bonus points and penalties are apart from the other points.</param>
    /// <param name="stops">Whether the section itself stops at its ceiling.</param>
    public SumSpace(FormLayout layout, int root, bool countsLeft, bool stops)
    {
        this.layout = layout;
        Root = root;
        CountsLeft = countsLeft;
        Stops = stops;
        coordinates = new int[layout.Criteria.Length];
        var ceilings = layout.Sections.Where(part => IsUnder(part) && IsCeiling(part)).ToArray();
        Ceilings = ceilings;
        RootPlain = ceilings.Length;
        Extra = ceilings.Length + 1;
        Elsewhere = ceilings.Length + 2;
        for (var table = 0; table < coordinates.Length; table++)
        {
            coordinates[table] = CoordinateOf(table);
        }
    }

    /// <summary>The place of the section; -1 for the form.</summary>
    public int Root { get; }

    /// <summary>Whether the maximum of what is left is kept beside the points, because it rescales them or must not be 0.</summary>
    public bool CountsLeft { get; }

    /// <summary>Whether the section itself stops at its ceiling.</summary>
    public bool Stops { get; }

    /// <summary>The places of the sections that stop at a ceiling; each is a coordinate.</summary>
    public int[] Ceilings { get; }

    /// <summary>The coordinate of points without bonus under no ceiling.</summary>
    public int RootPlain { get; }

    /// <summary>The coordinate of bonus points, less penalties.</summary>
    public int Extra { get; }

    /// <summary>The coordinate of what is left outside of the section; no points count there.</summary>
    public int Elsewhere { get; }

    /// <summary>The number of coordinates.</summary>
    public int Count => Elsewhere + 1;

    /// <summary>The coordinate of a criterion; -1 where it does not count here.</summary>
    public int Of(int table) => coordinates[table];

    /// <summary>The coordinate that a ceilinged section is added to.</summary>
    public int Above(int ceiling) => Ceilings[ceiling] == Root ? RootPlain : Nearest(layout.Parents[Ceilings[ceiling]]);

    /// <summary>The ceiling of a coordinate.</summary>
    public decimal CeilingOf(int ceiling) => ((Section)layout.Parts[Ceilings[ceiling]]).Max;

    private bool IsCeiling(int part) => layout.Parts[part] is Section { HasCeiling: true } && (part != Root || Stops);

    private bool IsUnder(int part)
    {
        while (part != Root && part >= 0)
        {
            part = layout.Parents[part];
        }

        return part == Root;
    }

    private int CoordinateOf(int table)
    {
        var part = layout.Criteria[table];
        if (!IsUnder(part))
        {
            return layout.Criterion(table).Role == CriterionRole.Ordinary ? Elsewhere : -1;
        }

        return layout.Criterion(table).Role switch
        {
            CriterionRole.Ordinary => Nearest(layout.Parents[part]),
            CriterionRole.Bonus => CountsLeft ? Extra : RootPlain,
            _ when Root >= 0 => -1,
            _ => CountsLeft ? Extra : RootPlain,
        };
    }

    private int Nearest(int part)
    {
        while (part != Root && part >= 0 && !IsCeiling(part))
        {
            part = layout.Parents[part];
        }

        return part >= 0 && IsCeiling(part) ? Array.IndexOf(Ceilings, part) : RootPlain;
    }
}

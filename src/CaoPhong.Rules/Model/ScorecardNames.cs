using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>The slots behind those of the facts that conditions over a scorecard read: <c>total</c>, and the points and fullness of every part.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ScorecardNames : IScorecardNames
{
    private readonly int factSlots;
    private readonly IReadOnlyList<ScoredPart> parts;
    private readonly Dictionary<string, int> places;

    /// <summary>The names of a form whose parts, in the order of the text, follow the slots of the facts.</summary>
    public ScorecardNames(int factSlots, IReadOnlyList<ScoredPart> parts, Domain total)
    {
        this.factSlots = factSlots;
        this.parts = parts;
        places = parts.Select((part, place) => (part.Id, place)).GroupBy(item => item.Id).ToDictionary(group => group.Key, group => group.First().place, StringComparer.Ordinal);
        Total = new("total", FeelType.Number, factSlots) { Domain = total };
    }

    /// <summary>The total that grades look at.</summary>
    public Symbol Total { get; }

    /// <summary>The number of slots of facts and scorecard together.</summary>
    public int SlotCount => factSlots + 1 + (2 * parts.Count);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => places.Keys;

    /// <summary>A scope of facts with these names besides.</summary>
    public Scope ScopeOver(Scope facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new([.. facts.Symbols, Total], facts.Functions) { Scorecard = this };
    }

    /// <summary>The slot of the points of a part, by its place among the form's parts; its fullness is in the next.</summary>
    public int SlotOf(int place) => factSlots + 1 + (2 * place);

    /// <inheritdoc/>
    public Symbol? Points(string id) =>
        places.TryGetValue(id, out var place) && !parts[place].CanBeLeftOut
            ? new($"points(\"{id}\")", FeelType.Number, SlotOf(place)) { Domain = parts[place].Domain }
            : null;

    /// <inheritdoc/>
    public Symbol? Full(string id) =>
        places.TryGetValue(id, out var place) && parts[place].HasMax
            ? new($"full(\"{id}\")", FeelType.Boolean, SlotOf(place) + 1)
            : null;

    /// <inheritdoc/>
    public Phrase? WhyNoPoints(string id) =>
        places.TryGetValue(id, out var place) && parts[place].CanBeLeftOut
            ? new($"'{id}' có thể không được tính; dùng full(\"{id}\")", $"'{id}' can be left out; use full(\"{id}\")")
            : null;
}

/// <summary>What <see cref="ScorecardNames"/> knows of a part.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CanBeLeftOut">Whether its points may be missing.</param>
/// <param name="HasMax">Whether it can be full; a penalty cannot.</param>
/// <param name="Domain">The points it can have.</param>
public sealed record ScoredPart(string Id, bool CanBeLeftOut, bool HasMax, Domain Domain);

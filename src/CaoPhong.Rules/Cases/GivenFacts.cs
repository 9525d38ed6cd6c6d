using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases;

/// <summary>Facts that a case gives, each under its name.</summary>
/// <param name="Facts">In the order of the text; each name once.</param>
internal sealed record GivenFacts(IReadOnlyList<GivenFact> Facts)
{
    /// <summary>No facts.</summary>
    public static GivenFacts None { get; } = new([]);

    /// <summary>Where the names of facts are written, as far as they are.</summary>
    public IReadOnlyDictionary<string, SourceSpan> Places { get; init; } = new Dictionary<string, SourceSpan>();

    /// <summary>Whether a fact is given.</summary>
    public bool Gives(string name) => Facts.Any(fact => fact.Name == name);

    /// <summary>These facts, and those of others that these do not give.</summary>
    public GivenFacts Over(GivenFacts others) =>
        new([.. others.Facts.Select(other => Facts.FirstOrDefault(own => own.Name == other.Name) ?? other), .. Facts.Where(own => others.Facts.All(other => other.Name != own.Name))]);

    /// <summary>A meeting with these facts.</summary>
    public Meeting ToMeeting() => new(Facts);
}

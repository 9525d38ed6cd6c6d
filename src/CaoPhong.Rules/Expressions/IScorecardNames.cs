using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>The criteria and sections that <c>points("id")</c> and <c>full("id")</c> may name in a condition over a scorecard.</summary>
public interface IScorecardNames
{
    /// <summary>All ids, for "did you mean".</summary>
    IReadOnlyCollection<string> Ids { get; }

    /// <summary>The number symbol of <c>points("id")</c>; null when there is no such id or its points can be left out.</summary>
    Symbol? Points(string id);

    /// <summary>The boolean symbol of <c>full("id")</c>; null when there is no such id.</summary>
    Symbol? Full(string id);

    /// <summary>Why <see cref="Points"/> of an id that exists is null: it can be left out.</summary>
    Phrase? WhyNoPoints(string id);
}

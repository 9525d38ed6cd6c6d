using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Analysis;

/// <summary>Points before and after one fact changes and nothing else does.</summary>
/// <param name="From">The fact before.</param>
/// <param name="To">The fact after.</param>
/// <param name="Before">The points before.</param>
/// <param name="After">The points after.</param>
/// <param name="Others">The other facts, as a clause in brackets; empty where there are none.</param>
internal sealed record PointsChange(object From, object To, decimal Before, decimal After, Phrase Others);

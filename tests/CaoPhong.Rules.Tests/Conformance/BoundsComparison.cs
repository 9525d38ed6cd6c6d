using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>A scorecard with bounds beside all fillings of what is unknown.</summary>
internal sealed class BoundsComparison(Checked<Scorecard> scored, BruteForce brute)
{
    private readonly List<ReferenceScore> fillings = [.. brute.Fillings!.Select(filling => filling.Score)];

    /// <summary>What is wrong with the bounds; null for nothing.</summary>
    public string? Problem()
    {
        if (scored.Value is not { } card)
        {
            return scored.Diagnostics[0].Code == "CPR7112" || fillings.Count == 0 ? null
                : $"an error although a filling can be scored: {scored.Diagnostics[0]}\n{fillings[0]}";
        }

        if (fillings.Count == 0)
        {
            return brute.IsComplete && !card.Wide ? "no filling can be scored, and there is no error" : null;
        }

        return Unsound(card) ?? (brute.IsComplete && !card.Wide ? Loose(card) : null);
    }

    private string? Unsound(Scorecard card)
    {
        foreach (var filling in fillings)
        {
            var outside = card.Parts.FirstOrDefault(part => filling.Points.TryGetValue(part.Part.Id, out var points)
                ? part.State == PartState.LeftOut || !IsIn(points, part.Points)
                : part.State is not (PartState.LeftOut or PartState.Undecided));
            if (outside is not null)
            {
                return $"{outside.Part.Id} is {outside.State} {outside.Points}, and comes to {filling}";
            }

            if (!IsIn(filling.Total, card.Total))
            {
                return $"the total is {card.Total}, and comes to {filling}";
            }

            if (card.Caps.Any(cap => !filling.Caps.Contains(cap.Id)) || filling.Caps.Any(id => !card.Caps.Concat(card.CapsPossible).Any(cap => cap.Id == id)))
            {
                return $"the caps are {Ids(card.Caps)} and perhaps {Ids(card.CapsPossible)}, and come to {filling}";
            }

            var graded = filling.Grade is null ? card.Form.Grades.Count == 0 || card.NotGraded.Count + card.NotGradedPossible.Count > 0 : card.Grades.Any(grade => grade.Id == filling.Grade);
            if (!graded)
            {
                return $"the grades are {string.Join(" ", card.Grades.Select(grade => grade.Id))}, and come to {filling}";
            }
        }

        return null;
    }

    private string? Loose(Scorecard card)
    {
        foreach (var part in card.Parts)
        {
            var points = fillings.Where(filling => filling.Points.ContainsKey(part.Part.Id)).Select(filling => filling.Points[part.Part.Id]).ToList();
            if (points.Count > 0 && (part.State == PartState.LeftOut || !IsSame(points.Min(), part.Points.From) || !IsSame(points.Max(), part.Points.To)))
            {
                return $"{part.Part.Id} is {part.State} {part.Points}, and comes to {points.Min()} to {points.Max()}";
            }

            if (part.State == PartState.Undecided && part.Part is Criterion { CanBeLeftOut: true } && (points.Count == 0 || points.Count == fillings.Count))
            {
                return $"{part.Part.Id} is undecided, and is left out in {fillings.Count - points.Count} of {fillings.Count}";
            }
        }

        var totals = fillings.Select(filling => filling.Total).ToList();
        if (!IsSame(totals.Min(), card.Total.From) || !IsSame(totals.Max(), card.Total.To))
        {
            return $"the total is {card.Total}, and comes to {totals.Min()} to {totals.Max()}";
        }

        var certain = fillings.Select(filling => filling.Caps.AsEnumerable()).Aggregate((all, one) => all.Intersect(one)).ToHashSet();
        var possible = fillings.SelectMany(filling => filling.Caps).Except(certain).ToHashSet();
        if (!certain.SetEquals(card.Caps.Select(cap => cap.Id)) || !possible.SetEquals(card.CapsPossible.Select(cap => cap.Id)))
        {
            return $"the caps are {Ids(card.Caps)} and perhaps {Ids(card.CapsPossible)}, and come to {string.Join(" ", certain)} and perhaps {string.Join(" ", possible)}";
        }

        var matter = Mattering();
        return matter.SetEquals(card.Unknown.Select(fact => fact.Name)) ? null
            : $"the facts that matter are {string.Join(" ", card.Unknown.Select(fact => fact.Name))}, and should be {string.Join(" ", matter)}";
    }

    // A fact matters where two fillings that differ in it alone come to different things.
    private HashSet<string> Mattering()
    {
        var matter = new HashSet<string>();
        for (var fact = 0; fact < brute.Unknown.Count; fact++)
        {
            var place = fact;
            var alike = brute.Fillings!.GroupBy(filling => string.Join(' ', filling.Places.Where((_, other) => other != place)));
            if (alike.Any(same => same.Select(filling => filling.Score.Seen.ToString()).Distinct().Count() > 1))
            {
                matter.Add(brute.Unknown[fact].Name);
            }
        }

        return matter;
    }

    private static bool IsIn(decimal number, Bounds bounds) => Math.Round(number, 18) >= Math.Round(bounds.From, 18) && Math.Round(number, 18) <= Math.Round(bounds.To, 18);

    private static bool IsSame(decimal one, decimal other) => Math.Round(one, 18) == Math.Round(other, 18);

    private static string Ids(IEnumerable<Cap> caps) => string.Join(" ", caps.Select(cap => cap.Id));
}

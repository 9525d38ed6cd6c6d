using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts;

/// <summary>The day of a meeting as given, which is needed to choose the version before its facts can be typed.</summary>
public static class HeldOn
{
    /// <summary>The day that a meeting gives.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="labels">The labels under which rule sets declare <c>held_on</c>.</param>
    /// <returns>The day; or the mistake where it is missing or no day.</returns>
    public static (DateOnly? Day, Diagnostic? Mistake) Of(Meeting meeting, IReadOnlyCollection<string> labels)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(labels);
        if (Find(meeting, labels) is not { } given || given.Value.Kind is RawKind.Blank or RawKind.Null or RawKind.Unknown)
        {
            return (null, BindingDiagnostics.NoDay(meeting.Place));
        }

        if (given.Value.Kind is RawKind.Untyped or RawKind.Text or RawKind.Date && GivenDate.TryDay(given.Value.Text, meeting.Sheet, out var day))
        {
            return (day, null);
        }

        var target = new FactTarget(FactSchema.HeldOnSlot, "held_on", "held_on", FactType.Date, Expressions.Domain.Whole);
        var place = meeting.PlaceOf(given) ?? new FactPlace(null, null, given.Name, null);
        return (null, BindingDiagnostics.NotDate(target, given.Value.Text).WithPlace(place with { Fact = "held_on" }));
    }

    private static GivenFact? Find(Meeting meeting, IReadOnlyCollection<string> labels)
    {
        foreach (var given in meeting.Given)
        {
            if (given.Name == "held_on")
            {
                return given;
            }
        }

        var folded = labels.Append("held_on").Select(FactNames.FoldHeading).ToHashSet(StringComparer.Ordinal);
        return meeting.Given.FirstOrDefault(given => labels.Contains(given.Name) || (meeting.Sheet is not null && folded.Contains(FactNames.FoldHeading(given.Name))));
    }
}

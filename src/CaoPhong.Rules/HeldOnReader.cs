using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules;

/// <summary>Reads the day of a meeting before a version is chosen: by the name <c>held_on</c>, or by the label that a version gives it.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class HeldOnReader
{
    private readonly FactTarget[] targets;
    private readonly FactNames[] names;

    public HeldOnReader(IEnumerable<FactSchema> schemas)
    {
        var labels = schemas.Select(schema => schema.Facts[FactSchema.HeldOnSlot].Label).Append("held_on").Distinct(StringComparer.Ordinal);
        targets = [.. labels.Select(label => new FactTarget(FactSchema.HeldOnSlot, "held_on", label, FactType.Date, Domain.Whole))];
        names = [.. targets.Select(target => new FactNames([target]))];
    }

    /// <summary>The day; null, with the mistakes, where it is missing or is no day.</summary>
    public DateOnly? Read(Meeting meeting, out IReadOnlyList<Diagnostic> mistakes)
    {
        foreach (var given in meeting.Given)
        {
            for (var i = 0; i < targets.Length; i++)
            {
                if (names[i].Find(given.Name, meeting.Sheet is not null).Count != 1)
                {
                    continue;
                }

                var read = GivenValue.Read(targets[i], given.Value, meeting.Sheet);
                if (read.Mistakes.Count > 0)
                {
                    var place = meeting.PlaceOf(given) ?? new(null, null, given.Name, null);
                    mistakes = [.. read.Mistakes.Select(mistake => mistake.WithPlace(place with { Fact = "held_on" }))];
                    return null;
                }

                if (read.Value is { Kind: ValueKind.Date } day)
                {
                    mistakes = [];
                    return day.AsDate;
                }
            }
        }

        mistakes = [VersionDiagnostics.NoDay().WithPlace(meeting.Place)];
        return null;
    }
}

using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Tells which derived facts are cut by themselves: those whose facts are too many to be worked through.</summary>
internal static class DerivedAxes
{
    /// <summary>Their slots, in order.</summary>
    public static IReadOnlyList<int> Of(OpenGroup group, Possible[] box)
    {
        var meeting = group.Meeting;
        return [.. group.DerivedSlots.Where(slot =>
            meeting.IsUnknown(slot) && meeting.Derived.BasesOf(slot).Any(meeting.IsUnknown) && !AreFew(group, box, slot))];
    }

    private static bool AreFew(OpenGroup group, Possible[] box, int derived)
    {
        long combinations = 1;
        foreach (var slot in group.Meeting.Derived.BasesOf(derived))
        {
            if (!group.Meeting.IsUnknown(slot))
            {
                continue;
            }

            if (BoxSplit.SizeOf(box[group.Axes.PlaceOf(slot)!.Value]) is not { } size || size > Paver.MostLeaves)
            {
                return false;
            }

            combinations *= Math.Max(size, 1);
            if (combinations > Paver.MostLeaves)
            {
                return false;
            }
        }

        return true;
    }
}

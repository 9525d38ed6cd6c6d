using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The parts whose points caps and <c>not_graded</c> look at, and whether they look at the total.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class ScorecardConditions
{
    private readonly ScorecardNames names;

    public ScorecardConditions(Form form, int partCount)
    {
        names = form.Names;
        var read = form.Caps.Select(cap => cap.Holds).Concat(form.NotGraded.Select(reason => reason.When))
            .SelectMany(SlotReading.Of).ToHashSet();
        ReadsTotal = read.Contains(names.Total.Slot);
        Parts = [.. Enumerable.Range(0, partCount).Where(part => read.Contains(names.SlotOf(part)) || read.Contains(names.SlotOf(part) + 1))];
    }

    /// <summary>Whether a condition names <c>total</c>.</summary>
    public bool ReadsTotal { get; }

    /// <summary>The parts that a condition names.</summary>
    public int[] Parts { get; }

    /// <summary>Writes the points and fullness of a part to the slots of a frame.</summary>
    /// <param name="frame">Where to.</param>
    /// <param name="part">Its place in the form.</param>
    /// <param name="points">Its points.</param>
    /// <param name="most">The most that it can have: its max, or of a section what is left in it; null where it is left out.</param>
    public void Write(Frame frame, int part, decimal points, decimal? most)
    {
        var slot = names.SlotOf(part);
        frame.Slots[slot] = Value.Of(points);
        frame.Slots[slot + 1] = Value.Of(most is null || Decimals.Compare(points, most.Value) >= 0);
    }

    /// <summary>Writes all that conditions see of a meeting about which everything is known.</summary>
    public void Write(FormConditions form, Workspace work, FormSums sums, decimal total)
    {
        if (form.Caps.Length == 0 && form.NotGraded.Length == 0)
        {
            return;
        }

        foreach (var part in Parts)
        {
            var table = form.Layout.Tables[part];
            if (table < 0)
            {
                Write(work.Frame, part, sums.PointsOf(part), sums.Left[part]);
            }
            else
            {
                Write(work.Frame, part, work.Points[table], work.LeftOut[table] ? null : form.Layout.Criterion(table).Max);
            }
        }

        WriteTotal(work.Frame, total);
    }

    /// <summary>Writes the total to its slot.</summary>
    public void WriteTotal(Frame frame, decimal total) => frame.Slots[names.Total.Slot] = Value.Of(total);
}

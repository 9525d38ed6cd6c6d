using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The points of single criteria: whether they apply, whether their counts are counts, what the engine found.</summary>
internal static class CriterionScoring
{
    /// <summary>Gets the workspace ready for a form.</summary>
    public static void Begin(FormConditions form, Workspace work)
    {
        work.Meeting.Begin(form.Plan);
        foreach (var slot in form.Reads.Direct)
        {
            work.Meeting.Scaled.Load(slot, work.Frame.Slots[slot]);
        }
    }

    /// <summary>Finds out whether a criterion applies, and asks the engine for its table where it does.</summary>
    public static void Decide(FormConditions form, Workspace work, int table)
    {
        var planned = form.Tables[table];
        work.LeftOut[table] = false;
        work.Points[table] = 0;
        work.States[table] = PartState.Counted;
        if (form.Applies[table] is { } applies && applies(work.Frame) is var truth && !truth.IsTrue)
        {
            switch (truth.Kind)
            {
                case ValueKind.Boolean:
                    NotApplicable(planned, work);
                    return;
                case ValueKind.Unknown:
                    work.States[table] = PartState.Undecided;
                    return;
                default:
                    work.Errors.Add(truth.Kind == ValueKind.Error ? truth.AsError : MeetingDiagnostics.NoTruth(planned.Applies!.When));
                    return;
            }
        }

        for (var i = 0; i < form.Counts[table].Length; i++)
        {
            if (NotACount(form.Counts[table][i](work.Frame), planned.Counts[i]) is { } error)
            {
                work.Errors.Add(error);
                return;
            }
        }

        work.Meeting.Ask(table);
    }

    /// <summary>Takes over what the engine found.</summary>
    public static void Collect(FormConditions form, Workspace work, int table)
    {
        if (!work.Meeting.IsAsked(table))
        {
            return;
        }

        var hits = work.Meeting.HitsOf(table);
        if (work.Meeting.FailureOf(table) is { } failure)
        {
            work.Errors.Add(failure);
        }
        else if (hits.Length == 1 && form.Settled[table][hits[0].Row] is { } settled && hits[0].Points == settled.OfRow)
        {
            work.Points[table] = settled.OfCriterion;
        }
        else if (!TableResult.TryMake(form.Tables[table], hits, out work.Points[table], out var error))
        {
            work.Errors.Add(error!);
        }
    }

    /// <summary>Why a value is no count; null where it is one, or unknown.</summary>
    public static Diagnostic? NotACount(Value value, Expr count) => value.Kind switch
    {
        ValueKind.Unknown => null,
        ValueKind.Error => value.AsError,
        ValueKind.Number when Decimals.IsWhole(value.AsNumber) && Decimals.Compare(value.AsNumber, 0) >= 0 => null,
        ValueKind.Number => MeetingDiagnostics.NotACount(count, value.AsNumber),
        _ => MeetingDiagnostics.NotACount(count, value.ToString()),
    };

    private static void NotApplicable(PlannedTable table, Workspace work)
    {
        var otherwise = table.Applies!.Otherwise;
        work.States[table.Index] = otherwise == Otherwise.LeftOut ? PartState.LeftOut : PartState.NotApplicable;
        work.LeftOut[table.Index] = otherwise == Otherwise.LeftOut;
        work.Points[table.Index] = otherwise == Otherwise.Full ? table.Criterion.Max : 0;
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Compilation;

/// <summary>One meeting as an engine sees it: its form, the values of its facts, the tables that are asked for, and the hits so far.</summary>
/// <remarks>Not thread-safe: it belongs to one run, and is used again for the next meeting of the same engine.</remarks>
public sealed class EngineMeeting
{
    private readonly RowHit[] hits;
    private readonly int[] counts;
    private readonly bool[] asked;
    private readonly Diagnostic?[] failures;

    internal EngineMeeting(RulePlan plan, int slotCount)
    {
        var tables = plan.Forms.Max(form => form.Tables.Count);
        hits = new RowHit[plan.Forms.Max(form => form.RowCount)];
        counts = new int[tables];
        asked = new bool[tables];
        failures = new Diagnostic?[tables];
        Frame = new(new Value[slotCount]);
        Scaled = new ScaledSlots(plan);
        Form = plan.Forms[0];
    }

    /// <summary>The form that scores it.</summary>
    public PlannedForm Form { get; private set; }

    /// <summary>The values of facts and derived facts, by slot; those that an asked table reads are known.</summary>
    public ReadOnlySpan<Value> Slots => Frame.Slots;

    /// <summary>The same values as compiled expressions read them.</summary>
    internal Frame Frame { get; }

    /// <summary>The same values as whole numbers, where they are such.</summary>
    internal ScaledSlots Scaled { get; }

    /// <summary>Whether the hits of a table are asked for.</summary>
    public bool IsAsked(int table) => asked[table];

    /// <summary>A row holds and gives these points.</summary>
    public void Hit(int table, int row, decimal points) =>
        hits[Form.FirstRows[table] + counts[table]++] = new(row, points);

    /// <summary>A row holds; points without a value make the table fail.</summary>
    public void Hit(int table, int row, Value points)
    {
        switch (points.Kind)
        {
            case ValueKind.Number:
                Hit(table, row, points.AsNumber);
                break;
            case ValueKind.Error:
                Fail(table, points.AsError);
                break;
            default:
                Fail(table, CompilationDiagnostics.NoPoints(Form.Tables[table].Rows[row]));
                break;
        }
    }

    /// <summary>The table has no result, and why; the first reason counts.</summary>
    public void Fail(int table, Diagnostic why) => failures[table] ??= why;

    /// <summary>The hits of a table, in the order in which they were written.</summary>
    public ReadOnlySpan<RowHit> HitsOf(int table) => hits.AsSpan(Form.FirstRows[table], counts[table]);

    /// <summary>Why a table has no result; null where it has one.</summary>
    public Diagnostic? FailureOf(int table) => failures[table];

    /// <summary>Begins anew, with nothing asked.</summary>
    internal void Begin(PlannedForm form)
    {
        Form = form;
        Array.Clear(counts);
        Array.Clear(asked);
        Array.Clear(failures);
    }

    internal void Ask(int table) => asked[table] = true;
}

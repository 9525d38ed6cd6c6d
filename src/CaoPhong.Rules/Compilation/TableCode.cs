using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Compilation;

/// <summary>One table, ready to run.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class TableCode
{
    private readonly RowCode[] rows;
    private readonly RowCode? otherwise;
    private readonly int[] testedSlots;
    private readonly bool stopsAtFirst;

    public TableCode(PlannedTable table, SlotTests reader)
    {
        Index = table.Index;
        rows = [.. table.Rows.Where(row => row.When is not null).Select(row => new RowCode(row, reader))];
        otherwise = table.Otherwise is { } place ? new RowCode(table.Rows[place], reader) : null;
        testedSlots = [.. rows.SelectMany(row => row.Tests ?? []).Select(test => test.Slot).Distinct()];
        stopsAtFirst = table.Hit == HitPolicy.First || (table.IsDisjoint && table.Hit == HitPolicy.Unique);
    }

    /// <summary>Its place among the tables of its form.</summary>
    public int Index { get; }

    /// <summary>Writes the hits of the meeting.</summary>
    public void Run(EngineMeeting meeting)
    {
        var scaled = meeting.Scaled.AreExact(testedSlots) ? meeting.Scaled.Values : null;
        var found = false;
        foreach (var row in rows)
        {
            switch (row.Holds(meeting, scaled, out var failure))
            {
                case true:
                    found = true;
                    row.Give(meeting, Index);
                    if (stopsAtFirst)
                    {
                        return;
                    }

                    break;
                case null:
                    meeting.Fail(Index, failure!);
                    return;
            }
        }

        if (!found)
        {
            otherwise?.Give(meeting, Index);
        }
    }

    private sealed class RowCode(PlannedRow row, SlotTests reader)
    {
        private readonly Eval? condition = row.When is { } when ? ExprCompiler.Compile(when) : null;
        private readonly Eval? points = row.Constant is null ? ExprCompiler.Compile(row.Points) : null;
        private readonly decimal constant = row.Constant ?? 0;

        public SlotTest[]? Tests { get; } = row.When is { } when ? reader.Of(when) : null;

        // Null where there is no truth, because of a failure.
        public bool? Holds(EngineMeeting meeting, long[]? scaled, out Diagnostic? failure)
        {
            failure = null;
            if (Tests is not null && scaled is not null)
            {
                foreach (ref readonly var test in Tests.AsSpan())
                {
                    if (!test.Passes(scaled[test.Slot]))
                    {
                        return false;
                    }
                }

                return true;
            }

            var truth = condition!(meeting.Frame);
            if (truth.Kind == ValueKind.Boolean)
            {
                return truth.AsBoolean;
            }

            failure = truth.Kind == ValueKind.Error ? truth.AsError : CompilationDiagnostics.NoTruth(row.When!);
            return null;
        }

        public void Give(EngineMeeting meeting, int table)
        {
            if (points is null)
            {
                meeting.Hit(table, row.Index, constant);
            }
            else
            {
                meeting.Hit(table, row.Index, points(meeting.Frame));
            }
        }
    }
}

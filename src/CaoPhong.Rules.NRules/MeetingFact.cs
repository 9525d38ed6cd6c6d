using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.NRules;

/// <summary>A meeting as the rules of criteria see it.</summary>
/// <remarks>A class and no record: a fact is itself, whatever it is equal to. Not thread-safe: it belongs to one session.</remarks>
internal class MeetingFact
{
    private EngineMeeting? meeting;

    /// <summary>The place of its form among those of the plan; -1 where no form scores it.</summary>
    public int Form { get; private set; } = -1;

    /// <summary>What is known of it, and where hits are written.</summary>
    public EngineMeeting Engine => meeting ?? throw new InvalidOperationException("the meeting is not being scored");

    /// <summary>The values of facts and derived facts, by slot.</summary>
    public Value[] Slots => Engine.Frame.Slots;

    /// <summary>Takes the place of a meeting that is to be scored.</summary>
    public void Begin(EngineMeeting next)
    {
        meeting = next;
        Form = next.Form.Index;
    }

    /// <summary>Lets go of what it was scored in.</summary>
    public void End() => meeting = null;

    /// <summary>No form scores it.</summary>
    public void Reject()
    {
        meeting = null;
        Form = -1;
    }

    /// <summary>Whether the hits of a table are asked for.</summary>
    public bool IsAsked(int table) => Engine.IsAsked(table);

    /// <summary>A row holds and gives a number of points.</summary>
    public void HitConstant(int table, int row, decimal points) => Engine.Hit(table, row, points);

    /// <summary>A row holds and gives points that were calculated.</summary>
    public void Hit(int table, int row, Value points) => Engine.Hit(table, row, points);

    /// <summary>A condition has no truth, so that the table fails.</summary>
    public void Fail(int table, Value truth, Expr condition) =>
        Engine.Fail(table, truth.Kind == ValueKind.Error ? truth.AsError : CompilationDiagnostics.NoTruth(condition));
}

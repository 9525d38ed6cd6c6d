namespace CaoPhong.Rules.Compilation;

/// <summary>Runs a plan over the slots of a meeting: flat comparisons where conditions are tests of slots, closures elsewhere.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class DirectEngine : IRuleEngine
{
    private readonly TableCode[][] forms;

    public DirectEngine(RulePlan plan)
    {
        var reader = new SlotTests(plan.Slots);
        forms = [.. plan.Forms.Select(form => form.Tables.Select(table => new TableCode(table, reader)).ToArray())];
    }

    /// <inheritdoc/>
    public void Run(EngineMeeting meeting)
    {
        foreach (var table in forms[meeting.Form.Index])
        {
            if (meeting.IsAsked(table.Index))
            {
                table.Run(meeting);
            }
        }
    }
}

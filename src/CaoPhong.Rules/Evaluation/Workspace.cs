using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What one meeting is scored in; used again for the next.</summary>
/// <remarks>Not thread-safe: a scorer lends it to one meeting at a time.</remarks>
internal sealed class Workspace
{
    public Workspace(RulePlan plan, IReadOnlyList<FormLayout> layouts)
    {
        var tables = plan.Forms.Max(form => form.Tables.Count);
        Meeting = new(plan, plan.RuleSet.Forms.Max(form => form.Names.SlotCount));
        Points = new decimal[tables];
        LeftOut = new bool[tables];
        States = new PartState[tables];
        Sums = [.. layouts.Select(layout => new FormSums(layout))];
    }

    public EngineMeeting Meeting { get; }

    public Frame Frame => Meeting.Frame;

    /// <summary>By table.</summary>
    public decimal[] Points { get; }

    /// <summary>By table.</summary>
    public bool[] LeftOut { get; }

    /// <summary>By table.</summary>
    public PartState[] States { get; }

    /// <summary>By form.</summary>
    public FormSums[] Sums { get; }

    /// <summary>Whether unknown facts leave open whether a rule between facts holds.</summary>
    public bool HasOpenRule { get; set; }

    /// <summary>What is wrong with the meeting, in the order found.</summary>
    public List<Diagnostic> Errors { get; } = [];

    /// <summary>Takes the facts over.</summary>
    public void Load(FactSet facts)
    {
        Errors.Clear();
        var slots = Frame.Slots;
        if (facts.Values is Value[] values)
        {
            values.CopyTo(slots, 0);
        }
        else
        {
            for (var i = 0; i < facts.Values.Count; i++)
            {
                slots[i] = facts.Values[i];
            }
        }
    }
}

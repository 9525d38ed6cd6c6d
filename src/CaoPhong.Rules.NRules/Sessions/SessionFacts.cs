using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Undecided;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>A meeting of a session on its way from facts to scorecard.</summary>
internal sealed class ScoredFact : MeetingFact
{
    /// <summary>The year it lies in; null where it gives no day, or the version has no year.</summary>
    public YearKey? Key { get; set; }

    /// <summary>Its facts; null where they could not be read.</summary>
    public FactSet? Given { get; set; }

    /// <summary>Where it is scored; null when that is done.</summary>
    public Workspace? Work { get; set; }

    /// <summary>The form that scores it.</summary>
    public FormConditions? Conditions { get; set; }

    /// <summary>What decides where facts are unknown.</summary>
    public OpenScoring? Open { get; set; }

    /// <summary>The total of a meeting about which everything is known.</summary>
    public FormTotal Total { get; set; }

    /// <summary>What it came to.</summary>
    public Checked<Scorecard>? Result { get; set; }

    /// <summary>Whether it was refused before any rule.</summary>
    public bool IsRejected => Conditions is null;
}

/// <summary>Chained from a meeting whose criteria have fired: points and total, at which caps look.</summary>
internal sealed class TotalsFact(ScoredFact meeting)
{
    public ScoredFact Meeting { get; } = meeting;

    /// <summary>The place of the form; -1 where caps have nothing to look at, because something is unknown or wrong.</summary>
    public int Form { get; set; } = -1;

    /// <summary>What points, fullness, total and facts are, by slot.</summary>
    public Expressions.Value[] Slots => Meeting.Slots;

    /// <summary>By cap, whether it holds.</summary>
    public Expressions.Value[] Caps { get; set; } = [];

    /// <summary>By reason not to grade, whether it holds.</summary>
    public Expressions.Value[] NotGraded { get; set; } = [];

    /// <summary>A cap was looked at.</summary>
    public void SetCap(int place, Expressions.Value holds) => Caps[place] = holds;

    /// <summary>A reason was looked at.</summary>
    public void SetNotGraded(int place, Expressions.Value holds) => NotGraded[place] = holds;
}

/// <summary>Chained from a meeting that is scored or rejected: what the year counts.</summary>
internal sealed class ResultFact(YearKey? key, Checked<Scorecard> result)
{
    public YearKey? Key { get; } = key;

    public Checked<Scorecard> Result { get; } = result;
}

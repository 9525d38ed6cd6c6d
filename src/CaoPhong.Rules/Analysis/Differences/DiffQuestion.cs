using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Whether two versions judge one thing alike, and where not.</summary>
/// <param name="Old">How the old version judges.</param>
/// <param name="New">How the new version judges.</param>
internal sealed record DiffQuestion(Judgement Old, Judgement New)
{
    /// <summary>What is known of the facts, and of what else conditions name.</summary>
    public required FactKnowledge Knowledge { get; init; }

    /// <summary>What must hold; other meetings are not asked about.</summary>
    public IReadOnlyList<Expr> Assumptions { get; init; } = [];

    /// <summary>Conditions with the points that they add in both versions: they make no difference, and a meeting is shown with them.</summary>
    public IReadOnlyList<(Expr When, decimal Points)> Common { get; init; } = [];

    /// <summary>Looks only where these two calculations stand against one another; null for everywhere.</summary>
    public FormulaPair? Pair { get; init; }

    /// <summary>Whether the common rows add to one of two outcomes alone: they differ by those then.</summary>
    public bool IsMixed(Outcome old, Outcome @new) =>
        Common.Count > 0 && old.IsOfGuard != @new.IsOfGuard && old.Result.Points is not null && @new.Result.Points is not null;

    /// <summary>A result with what the common rows add to it.</summary>
    /// <param name="outcome">Whose result.</param>
    /// <param name="result">What it comes to.</param>
    /// <param name="least">The least that they add.</param>
    /// <param name="most">The most that they add.</param>
    public static DiffResult WithCommon(Outcome outcome, DiffResult result, decimal least, decimal most) =>
        !outcome.IsOfGuard && result.Points is { } points && (least != 0 || most != 0) ? result with { Points = new(points.From + least, points.To + most) } : result;

    /// <summary>Everything that is asked of a meeting: the assumptions, then the conditions of both, then those of the pair.</summary>
    public IReadOnlyList<Expr> Conditions => [.. Assumptions, .. Old.Conditions, .. New.Conditions, .. Pair?.Conditions ?? []];

    /// <summary>What both say where conditions are so; null where that is open yet.</summary>
    /// <param name="truth">What the condition at a place is.</param>
    /// <param name="open">The place of a condition that must be decided first.</param>
    public (Outcome Old, Outcome New)? Decide(Func<int, Truth> truth, out int open)
    {
        var first = Assumptions.Count;
        var old = Old.Decide(place => truth(first + place), out open);
        if (old is null)
        {
            open += first;
            return null;
        }

        first += Old.Conditions.Count;
        var @new = New.Decide(place => truth(first + place), out open);
        if (@new is null)
        {
            open += first;
            return null;
        }

        first += New.Conditions.Count;
        if (Pair is null)
        {
            return (old, @new);
        }

        // Elsewhere there is nothing to tell: that was told before.
        if (old.Key != Pair.Old.Key || @new.Key != Pair.New.Key)
        {
            return (old, old);
        }

        var decided = Pair.Decide(place => truth(first + place), out open);
        open += first;
        return decided;
    }
}

/// <summary>Two results of which at least one is calculated: where they differ is a question of its own.</summary>
internal sealed class FormulaPair
{
    private readonly (Expr Condition, int Kind)[] asked;

    private FormulaPair(Outcome old, Outcome @new, (Expr Condition, int Kind)[] asked)
    {
        Old = old;
        New = @new;
        this.asked = asked;
        Conditions = [.. asked.Select(one => one.Condition)];
    }

    public Outcome Old { get; }

    public Outcome New { get; }

    /// <summary>Whether each is allowed, and whether they differ.</summary>
    public IReadOnlyList<Expr> Conditions { get; }

    /// <summary>The pair; null where the two are the same whatever the facts are.</summary>
    public static FormulaPair? Of(Outcome old, Outcome @new, FactKnowledge knowledge)
    {
        var asked = new List<(Expr, int)>();
        asked.AddRange(Allowed(old, knowledge).Select(condition => (condition, 0)));
        asked.AddRange(Allowed(@new, knowledge).Select(condition => (condition, 1)));
        if (ValueOf(old) is { } left && ValueOf(@new) is { } right)
        {
            var linear = ExactLinear.Of(left) is { } one && ExactLinear.Of(right) is { } other ? one.Minus(other) : null;
            if (linear is { IsZero: true } && asked.Count == 0)
            {
                return null;
            }

            asked.Add((linear?.IsNotZero(left.Span) ?? ExprBuild.Compare(BinaryOperator.NotEqual, left, right, left.Span), 2));
        }

        return new(old, @new, [.. asked]);
    }

    /// <summary>What both say; null where that is open yet.</summary>
    public (Outcome Old, Outcome New)? Decide(Func<int, Truth> truth, out int open)
    {
        open = -1;
        bool[] rejected = [false, false];
        for (var place = 0; place < asked.Length; place++)
        {
            var now = truth(place);
            if (now == Truth.Open)
            {
                open = place;
                return null;
            }

            if (asked[place].Kind < 2)
            {
                rejected[asked[place].Kind] |= now != Truth.True;
            }
            else if (now != Truth.True && !rejected[0] && !rejected[1])
            {
                return (Old, Old);
            }
        }

        Outcome nothing = new(DiffResult.Rejected);
        return (rejected[0] ? nothing : Old, rejected[1] ? nothing : New);
    }

    private static Expr? ValueOf(Outcome outcome) =>
        outcome.Formula ?? (outcome.Result.Points is { IsExact: true } points ? ExprBuild.Number(points.From, default) : null);

    // Points that are calculated must be allowed; what cannot be otherwise is not asked.
    private static IEnumerable<Expr> Allowed(Outcome outcome, FactKnowledge knowledge)
    {
        if (outcome is not { Formula: { } formula, Allowed: { } allowed })
        {
            yield break;
        }

        var can = ExprBounds.Evaluate(formula, symbol => knowledge[symbol]).Ordinals;
        if (can?.Lower is not { } lower || lower.Value < allowed.From)
        {
            yield return ExprBuild.Compare(BinaryOperator.GreaterOrEqual, formula, ExprBuild.Number(allowed.From, formula.Span), formula.Span);
        }

        if (allowed.To < decimal.MaxValue && (can?.Upper is not { } upper || upper.Value > allowed.To))
        {
            yield return ExprBuild.Compare(BinaryOperator.LessOrEqual, formula, ExprBuild.Number(allowed.To, formula.Span), formula.Span);
        }

        if (allowed.Step is { } step && !(can?.Step is { } fine && fine % step == 0))
        {
            yield return ExprBuild.Compare(
                BinaryOperator.Equal, ExprBuild.Call("modulo", formula.Span, formula, ExprBuild.Number(step, formula.Span)), ExprBuild.Number(0, formula.Span), formula.Span);
        }
    }
}

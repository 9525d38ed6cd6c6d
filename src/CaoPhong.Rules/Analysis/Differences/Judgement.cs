using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Something that must hold before anything else is asked, and what is said where it does not.</summary>
/// <param name="Condition">Over the facts of both versions.</param>
/// <param name="Otherwise">The result where it is false.</param>
internal sealed record Guard(Expr Condition, DiffResult Otherwise);

/// <summary>What one version says, with the calculation where it is one.</summary>
/// <param name="Result">The result.</param>
/// <param name="Formula">The calculation; null for a result that is the same in a whole region.</param>
/// <param name="Allowed">What its value must be, else the meeting is rejected; null for anything.</param>
internal sealed record Outcome(DiffResult Result, Expr? Formula = null, PointsDomain? Allowed = null)
{
    /// <summary>Whether no row was asked: nothing that rows add comes to it.</summary>
    public bool IsOfGuard { get; init; }

    /// <summary>Tells outcomes apart that are not the same: of one calculation, by what its value must be too.</summary>
    public string Key => Allowed is null ? Result.Key : $"{Result.Key}|{Allowed}";

    public static Outcome Of(decimal points) => new(DiffResult.Of(points));
}

/// <summary>How one version judges one thing: conditions, and what follows from those that hold.</summary>
/// <remarks>Immutable. Conditions are over the facts of both versions.</remarks>
internal sealed class Judgement
{
    private readonly IReadOnlyList<Guard> guards;
    private readonly IReadOnlyList<Expr> rows;
    private readonly HitPolicy hit;
    private readonly Func<IReadOnlyList<int>, Outcome> result;

    /// <param name="guards">Asked first, in order.</param>
    /// <param name="rows">The conditions of the rows.</param>
    /// <param name="hit">Which of the rows that hold count.</param>
    /// <param name="result">What follows from the places of the rows that hold; none: no row does.</param>
    /// <param name="text">All of it in canonical form: two of the same text judge alike.</param>
    public Judgement(IReadOnlyList<Guard> guards, IReadOnlyList<Expr> rows, HitPolicy hit, Func<IReadOnlyList<int>, Outcome> result, string text)
    {
        this.guards = guards;
        this.rows = rows;
        this.hit = hit;
        this.result = result;
        Conditions = [.. guards.Select(guard => guard.Condition), .. rows];
        Text = string.Join('\n', guards.Select(guard => $"{ExprPrinter.Print(guard.Condition)} else {guard.Otherwise.Key}").Append(text));
    }

    /// <summary>Everything that is asked, guards first.</summary>
    public IReadOnlyList<Expr> Conditions { get; }

    /// <summary>The canonical form.</summary>
    public string Text { get; }

    /// <summary>What must hold of a meeting that the version accepts; others are not asked about.</summary>
    public IReadOnlyList<Expr> Promises { get; init; } = [];

    /// <summary>What is said where conditions are so; null where that is open yet.</summary>
    /// <param name="truth">What the condition at a place is.</param>
    /// <param name="open">The place of a condition that must be decided first; -1 for none.</param>
    public Outcome? Decide(Func<int, Truth> truth, out int open)
    {
        open = -1;
        for (var place = 0; place < guards.Count; place++)
        {
            switch (truth(place))
            {
                case Truth.Open:
                    open = place;
                    return null;
                case Truth.False:
                    return new(guards[place].Otherwise) { IsOfGuard = true };
                case Truth.Fails:
                    return new(DiffResult.Rejected);
            }
        }

        return hit == HitPolicy.First ? First(truth, out open) : All(truth, out open);
    }

    private Outcome? First(Func<int, Truth> truth, out int open)
    {
        open = -1;
        for (var row = 0; row < rows.Count; row++)
        {
            switch (truth(guards.Count + row))
            {
                case Truth.Open:
                    open = guards.Count + row;
                    return null;
                case Truth.True:
                    return result([row]);
                case Truth.Fails:
                    return new(DiffResult.Rejected);
            }
        }

        return result([]);
    }

    private Outcome? All(Func<int, Truth> truth, out int open)
    {
        open = -1;
        var hits = new List<int>();
        var fails = false;
        for (var row = 0; row < rows.Count; row++)
        {
            switch (truth(guards.Count + row))
            {
                case Truth.Open when open < 0:
                    open = guards.Count + row;
                    break;
                case Truth.True:
                    hits.Add(row);
                    break;
                case Truth.Fails:
                    fails = true;
                    break;
            }
        }

        // Rows that may not overlap, or agree where they do: one that holds decides.
        var isDecided = hits.Count > 0 && hit is HitPolicy.Unique or HitPolicy.Any;
        if (open >= 0 && !isDecided && !fails)
        {
            return null;
        }

        open = -1;
        return fails ? new(DiffResult.Rejected) : result(isDecided ? [hits[0]] : hits);
    }
}

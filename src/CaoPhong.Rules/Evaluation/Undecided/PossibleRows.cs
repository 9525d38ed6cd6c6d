using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Which rows of a table can hold or certainly hold, and what they come to by the hit policy.</summary>
/// <remarks>What brings an error for some facts only is left out of the result, and said in <see cref="CanFail"/>.</remarks>
internal sealed class PossibleRows(PlannedTable table, Func<Symbol, Possible> known)
{
    private readonly List<(int Row, PointsRange Points)> certain = [];
    private readonly List<(int Row, PointsRange Points)> possible = [];
    private PointsRange? otherwise;
    private bool mayBeNone = true;

    /// <summary>Whether some facts bring an error.</summary>
    public bool CanFail { get; private set; }

    /// <summary>Such an error; null where none is at hand.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>The rows that can hold.</summary>
    public IReadOnlyList<int> Hit => [.. certain.Concat(possible).Select(row => row.Row).Order()];

    /// <summary>Looks at the rows; false where an error is certain.</summary>
    public bool Read()
    {
        foreach (var row in table.Rows)
        {
            if (row.When is null)
            {
                continue;
            }

            var truth = Truth.Of(row.When, known);
            if (truth.AlwaysFails)
            {
                Fail(truth.Failure);

                // Under `first` a row is looked at only where none before it holds.
                return table.Hit == HitPolicy.First && possible.Count > 0 && Stop();
            }

            if (truth.CanFail)
            {
                Fail(truth.Failure);
            }

            if (truth.CanBeTrue && !Take(row, truth.CanBeFalse))
            {
                return false;
            }

            if (table.Hit == HitPolicy.First && !truth.CanBeFalse)
            {
                return Stop();
            }
        }

        if (certain.Count == 0 && table.Otherwise is { } place)
        {
            otherwise = PointsOf(table.Rows[place]);
        }

        return true;
    }

    /// <summary>The points before the tally; null where an error is certain.</summary>
    public PointsRange? Result()
    {
        if (certain.Count == 0 && possible.Count == 0)
        {
            return None();
        }

        return table.Hit switch
        {
            HitPolicy.Unique => Unique(),
            HitPolicy.First => certain.Count > 0 ? Hull() : WithNone(Hull()),
            HitPolicy.Any => Any(),
            HitPolicy.Highest => certain.Count > 0
                ? new(certain.Max(row => row.Points.From), Hull().To)
                : WithNone(Hull()),
            HitPolicy.Lowest => certain.Count > 0
                ? new(Hull().From, certain.Min(row => row.Points.To))
                : WithNone(Hull()),
            _ => Sum(),
        };
    }

    private bool Stop()
    {
        mayBeNone = false;
        return true;
    }

    private bool Take(PlannedRow row, bool canBeFalse)
    {
        if (PointsOf(row) is { } points)
        {
            (canBeFalse ? possible : certain).Add((row.Index, points));
            return true;
        }

        // The points are an error: certain where the row certainly counts.
        if (canBeFalse)
        {
            return true;
        }

        return table.Hit == HitPolicy.First && possible.Count > 0;
    }

    private PointsRange? PointsOf(PlannedRow row)
    {
        if (row.Constant is { } constant)
        {
            return Held(row, new(constant, constant));
        }

        var points = ExprBounds.Evaluate(row.Points, known);
        if (points.CanFail || points.CanBeNull || points.CanBeAnything)
        {
            Fail(points.Failure ?? (points.CanBeNull ? CompilationDiagnostics.NoPoints(row) : null));
        }

        if (points.CanBeAnything)
        {
            return Held(row, new(decimal.MinValue, decimal.MaxValue));
        }

        return PointsRange.Of(points.Ordinals) is { } range ? Held(row, range) : null;
    }

    private PointsRange? Held(PlannedRow row, PointsRange points)
    {
        if (row.Row.Allowed is not { } allowed)
        {
            return points;
        }

        var held = points.Within(allowed, out var cut);
        if (cut)
        {
            Fail(held is null && points.From == points.To ? TableResult.NotAllowed(table, allowed, points.From, [row.Index]) : null);
        }

        return held;
    }

    private PointsRange? Unique()
    {
        if (certain.Count > 1)
        {
            Fail(MeetingDiagnostics.SeveralRows(table, [.. certain.Select(row => row.Row)]));
            return null;
        }

        if (!table.IsDisjoint && certain.Count + possible.Count > 1)
        {
            Fail(null);
        }

        return certain.Count == 1 ? certain[0].Points : WithNone(Hull());
    }

    // Rows that certainly hold must agree.
    private PointsRange? Any()
    {
        if (certain.Count == 0)
        {
            return WithNone(Hull());
        }

        var (from, to) = (certain.Max(row => row.Points.From), certain.Min(row => row.Points.To));
        if (Decimals.Compare(from, to) > 0)
        {
            var (low, high) = (certain.First(row => row.Points.To == to), certain.First(row => row.Points.From == from));
            Fail(MeetingDiagnostics.DifferentPoints(table, new(low.Row, to), new(high.Row, from)));
            return null;
        }

        if (from != to || possible.Count > 0)
        {
            Fail(null);
        }

        return new(Math.Min(from, to), Math.Max(from, to));
    }

    private PointsRange? Sum()
    {
        var sum = PointsRange.Zero;
        foreach (var row in table.Rows)
        {
            var place = certain.FindIndex(item => item.Row == row.Index);
            if (place >= 0)
            {
                sum = sum.Plus(certain[place].Points);
                continue;
            }

            place = possible.FindIndex(item => item.Row == row.Index);
            if (place >= 0)
            {
                sum = sum.Plus(possible[place].Points.Or(PointsRange.Zero));
            }
        }

        return certain.Count > 0 || otherwise is not { } rest ? sum : sum.Or(rest);
    }

    private PointsRange Hull() => certain.Concat(possible).Select(row => row.Points).Aggregate((all, one) => all.Or(one));

    // With the row that holds where no other does, or 0; without either, no row is an error.
    private PointsRange? WithNone(PointsRange points)
    {
        if (!mayBeNone || certain.Count > 0)
        {
            return points;
        }

        if (otherwise is { } rest)
        {
            return points.Or(rest);
        }

        return table.NoRow == NoRow.Zero && table.Otherwise is null ? points.Or(PointsRange.Zero) : points;
    }

    private PointsRange? None()
    {
        if (!mayBeNone)
        {
            return null;
        }

        if (otherwise is { } rest)
        {
            return rest;
        }

        if (table.NoRow == NoRow.Zero && table.Otherwise is null)
        {
            return PointsRange.Zero;
        }

        if (table.Otherwise is null)
        {
            Fail(MeetingDiagnostics.NoRow(table));
        }

        return null;
    }

    private void Fail(Diagnostic? why)
    {
        CanFail = true;
        Failure ??= why;
    }
}

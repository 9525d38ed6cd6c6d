namespace CaoPhong.Rules.Benchmarks;

/// <summary>What is known of a meeting, as a programmer would hold it: one typed field for each fact.</summary>
public sealed class MeetingFacts
{
    public decimal[] Rates { get; init; } = [];

    public bool[] Flags { get; init; } = [];

    public Level[] Levels { get; init; } = [];

    public int[] Counts { get; init; } = [];

    /// <summary>The facts of <see cref="ThirtyCriteria.Meeting"/>.</summary>
    internal static MeetingFacts Of(int count)
    {
        var criteria = Enumerable.Range(0, count).ToList();
        return new()
        {
            Rates = [.. criteria.Where(i => i % 6 < 3).Select(ThirtyCriteria.Rate)],
            Flags = [.. criteria.Where(i => i % 6 == 3).Select(i => i % 4 != 3)],
            Levels = [.. criteria.Where(i => i % 6 == 4).Select(i => i % 12 == 4 ? Level.Good : Level.Fair)],
            Counts = [.. criteria.Where(i => i % 6 == 5).Select(i => i % 3)],
        };
    }
}

/// <summary>The choices of a level.</summary>
public enum Level
{
    Good,
    Fair,
    Poor,
}

/// <summary>The rules of <see cref="ThirtyCriteria"/> as a programmer would write them, in decimals: the limit of what an engine can reach.</summary>
internal static class HandWritten
{
    /// <summary>Points of every criterion, their total and the grade.</summary>
    public static (decimal[] Points, decimal Total, string Grade) Score(MeetingFacts facts)
    {
        var points = new decimal[facts.Rates.Length + facts.Flags.Length + facts.Levels.Length + facts.Counts.Length];
        var next = 0;
        foreach (var rate in facts.Rates)
        {
            points[next++] = rate >= 100m ? 5m : rate >= 90m ? 4m : rate >= 80m ? 2m : 0m;
        }

        foreach (var flag in facts.Flags)
        {
            points[next++] = flag ? 2m : 0m;
        }

        foreach (var level in facts.Levels)
        {
            points[next++] = level switch { Level.Good => 3m, Level.Fair => 2m, _ => 0m };
        }

        foreach (var count in facts.Counts)
        {
            points[next++] = 4m - Math.Min(count, 3);
        }

        var total = 0m;
        foreach (var one in points)
        {
            total += one;
        }

        var max = facts.Rates.Length * 5 + facts.Flags.Length * 2 + facts.Levels.Length * 3 + facts.Counts.Length * 4;
        var grade = total >= max * 9 / 10 ? "good" : total >= max * 3 / 4 ? "fair" : total >= max / 2 ? "average" : "poor";
        return (points, total, grade);
    }
}

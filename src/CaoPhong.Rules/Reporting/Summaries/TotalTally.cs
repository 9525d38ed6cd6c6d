namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>Points as they come: how many are certain, the least, the most and the mean of those.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class TotalTally
{
    private decimal sum;

    /// <summary>How many are certain.</summary>
    public long Certain { get; private set; }

    /// <summary>The least; null where none is certain.</summary>
    public decimal? Least { get; private set; }

    /// <summary>The most; null where none is certain.</summary>
    public decimal? Most { get; private set; }

    /// <summary>The mean; null where none is certain.</summary>
    public decimal? Mean => Certain == 0 ? null : sum / Certain;

    /// <summary>Counts points; those that are open are passed over.</summary>
    public void Add(Evaluation.Bounds? points)
    {
        if (points is not { IsExact: true } exact)
        {
            return;
        }

        Certain++;
        sum += exact.From;
        Least = Least is { } least ? Math.Min(least, exact.From) : exact.From;
        Most = Most is { } most ? Math.Max(most, exact.From) : exact.From;
    }

    /// <summary>Least, mean and most in one cell.</summary>
    public string Spread(Wording wording) =>
        Certain == 0 ? "" : $"{wording.Rounded(Least!.Value)}; {wording.Rounded(Mean!.Value)}; {wording.Rounded(Most!.Value)}";
}

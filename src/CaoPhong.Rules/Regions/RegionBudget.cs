namespace CaoPhong.Rules.Regions;

/// <summary>How many regions may be looked at: counts, so that every machine says the same.</summary>
/// <remarks>Not thread-safe: one budget belongs to one check.</remarks>
public sealed class RegionBudget(int total = RegionBudget.DefaultTotal)
{
    /// <summary>The most regions of one question.</summary>
    public const int PerQuestion = 4_096;

    /// <summary>The most regions of a whole check.</summary>
    public const int DefaultTotal = 200_000;

    private int left = total;
    private int leftOfQuestion = PerQuestion;

    /// <summary>Whether the question at hand used up what it may.</summary>
    public bool IsSpent => left <= 0 || leftOfQuestion <= 0;

    /// <summary>Begins a question.</summary>
    public void Begin() => leftOfQuestion = PerQuestion;

    /// <summary>Takes one region; false where none is left.</summary>
    internal bool Take()
    {
        if (IsSpent)
        {
            return false;
        }

        left--;
        leftOfQuestion--;
        return true;
    }
}

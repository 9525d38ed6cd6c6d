namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>How many elements of lists one evaluation has looked at.</summary>
internal sealed class StepCount
{
    private const int Most = 2_000_000;

    private int steps;

    /// <summary>Counts one more; false where there are too many.</summary>
    public bool Next() => ++steps <= Most;
}

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>How much a number is changed by: one in its last place.</summary>
internal static class PointUnits
{
    /// <summary>1 for 13, 0.1 for 2.5.</summary>
    public static decimal Of(decimal number)
    {
        var unit = 1m;
        for (var places = 0; places < 12 && number % unit != 0; places++)
        {
            unit /= 10;
        }

        return unit;
    }
}

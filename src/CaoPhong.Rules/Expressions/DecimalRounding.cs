namespace CaoPhong.Rules.Expressions;

/// <summary>Which of the two neighbours a number that lies between them becomes.</summary>
public enum DecimalRounding
{
    /// <summary>The one away from zero.</summary>
    Up,

    /// <summary>The one towards zero.</summary>
    Down,

    /// <summary>The smaller.</summary>
    Floor,

    /// <summary>The larger.</summary>
    Ceiling,

    /// <summary>The nearer; from the middle the one away from zero.</summary>
    HalfUp,

    /// <summary>The nearer; from the middle the one towards zero.</summary>
    HalfDown,

    /// <summary>The nearer; from the middle the even one.</summary>
    HalfEven,
}

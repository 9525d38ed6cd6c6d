namespace CaoPhong.Rules.Diagnostics;

/// <summary>How much a finding weighs, from the least to the most.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably a mistake; the rule set works.</summary>
    Warning,

    /// <summary>A mistake; what it stands in is not used.</summary>
    Error,
}

namespace CaoPhong.Rules.Diagnostics;

/// <summary>The language in which messages and reports are written.</summary>
public enum Language
{
    /// <summary>Vietnamese, the authors' own.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}

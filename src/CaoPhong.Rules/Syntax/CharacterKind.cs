namespace CaoPhong.Rules.Syntax;

/// <summary>What is wrong with a character.</summary>
internal enum CharacterKind
{
    /// <summary>Nothing.</summary>
    Ordinary,

    /// <summary>It looks like a blank or a line end and is none.</summary>
    Blank,

    /// <summary>Nobody sees it.</summary>
    Invisible,

    /// <summary>It turns the direction of writing round, so that people read another text than the machine.</summary>
    Direction,

    /// <summary>A byte order mark.</summary>
    Mark,

    /// <summary>It belongs to no text.</summary>
    Control,

    /// <summary>It stands for a byte that was no UTF-8.</summary>
    Replacement,

    /// <summary>Half of a character.</summary>
    Surrogate,
}

using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>A file of facts, and how it is to be read.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Name">By which people know it, normally its path.</param>
public sealed record FactFile(string Name)
{
    /// <summary>How cells are written, for sheets and CSV.</summary>
    public SheetNotation Sheet { get; init; } = SheetNotation.Plain;

    /// <summary>Whether rows carry their original text.</summary>
    public bool KeepOriginal { get; init; }

    /// <summary>The place of a row.</summary>
    public FactPlace At(int? row) => new(Name, row, null, null);
}

namespace CaoPhong.Rules.Diagnostics;

/// <summary>Where in a file of facts something stands.</summary>
/// <param name="File">The name of the file, or null for facts that a program gave.</param>
/// <param name="Row">The row of a sheet (the heading is row 1) or the line of a text; null when there is none.</param>
/// <param name="Column">The heading of the column, or the key; null for the whole row.</param>
/// <param name="Fact">The name of the fact, where it is known.</param>
public sealed record FactPlace(string? File, int? Row, string? Column, string? Fact);

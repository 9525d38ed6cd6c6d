namespace CaoPhong.Rules.Compilation;

/// <summary>A row that holds, and its points.</summary>
/// <param name="Row">The place of the row in its table.</param>
/// <param name="Points">What its points expression gives.</param>
public readonly record struct RowHit(int Row, decimal Points);

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>What the meetings of one year of one cell have in common: they are grouped by it, and never joined.</summary>
/// <param name="Years">Where the year is kept.</param>
/// <param name="Cell">Which cell; null where no meeting says.</param>
/// <param name="Year">The year in which it begins.</param>
internal sealed record YearKey(YearShelf Years, string? Cell, int Year);

namespace CaoPhong.Rules.Syntax;

/// <summary>A text in the canonical layout.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changed">Whether it differs from the text that was formatted.</param>
public sealed record FormattedText(string Text, bool Changed);

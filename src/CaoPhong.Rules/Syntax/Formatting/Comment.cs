namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>A comment, such as <c># tối đa 10 điểm</c>.</summary>
/// <param name="At">Offset of its <c>#</c>.</param>
/// <param name="Text">From <c>#</c> to the end of the line, without blanks at the end.</param>
/// <param name="OwnLine">Whether nothing stands before it on its line.</param>
/// <param name="Column">How far it is indented, where it has a line of its own.</param>
internal sealed record Comment(int At, string Text, bool OwnLine, int Column);

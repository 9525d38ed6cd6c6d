using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>YAML text to a positioned tree.</summary>
/// <remarks>Never throws on any text: what is wrong goes into the bag, in the order of the text, and the rest is read.</remarks>
public static class YamlReader
{
    /// <summary>The tree of a text; null where there is none.</summary>
    public static SyntaxNode? Read(SourceText source, DiagnosticBag diagnostics) => throw new NotSupportedException();
}

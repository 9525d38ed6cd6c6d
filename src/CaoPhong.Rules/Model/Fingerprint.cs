namespace CaoPhong.Rules.Model;

/// <summary>The SHA-256 of the canonical form of a document.</summary>
public static class Fingerprint
{
    /// <summary>Such as <c>sha256:9f86d0…</c>; independent of layout, order of keys, comments, notes and status.</summary>
    public static string Of(Syntax.MappingNode document) => throw new NotSupportedException();
}

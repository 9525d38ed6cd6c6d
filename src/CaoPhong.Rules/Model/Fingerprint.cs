using System.Security.Cryptography;
using System.Text;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>The SHA-256 of the <see cref="CanonicalForm"/> of a document.</summary>
public static class Fingerprint
{
    /// <summary>Such as <c>sha256:9f86d0…</c>; independent of layout, order of keys, comments, notes and status.</summary>
    /// <param name="document">The consolidated document.</param>
    /// <param name="kinds">The kinds of criterion that the document may use.</param>
    public static string Of(MappingNode document, IReadOnlyList<ICriterionKind> kinds) => OfText(CanonicalForm.Of(document, kinds));

    /// <summary>The fingerprint of any text that is in a canonical form.</summary>
    public static string OfText(string canonical) =>
        $"sha256:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))).ToLowerInvariant()}";
}

using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>A code that an author switches off at a place: <c>{code: CPR6014, because: "…"}</c>.</summary>
/// <param name="Code">As written.</param>
/// <param name="Because">Why.</param>
internal sealed partial record IgnoredCode(ScalarNode Code, string? Because)
{
    private static Phrase Help => new("viết: ignore: [{code: CPR6501, because: …}]", "write: ignore: [{code: CPR6501, because: …}]");

    /// <summary>The items of <c>ignore</c>; what is wrong is reported and left out.</summary>
    public static IReadOnlyList<IgnoredCode> Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var codes = new List<IgnoredCode>();
        foreach (var item in reader.Items("ignore"))
        {
            if (MappingReader.Of(item, Phrase.Same("'ignore'"), ["code", "because"], diagnostics, Help) is not { } lines)
            {
                continue;
            }

            lines.Require("code", "because");
            var because = lines.Text("because");
            if (lines.Scalar("code") is not { } code)
            {
                continue;
            }

            if (CodePattern().IsMatch(code.Text))
            {
                codes.Add(new(code, because));
            }
            else
            {
                diagnostics.Report(ModelDiagnostics.NotACode(code));
            }
        }

        return codes;
    }

    [GeneratedRegex(@"^CPR\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}

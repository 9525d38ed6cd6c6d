using System.Globalization;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests.Syntax;

/// <summary>Every trap of YAML is told in both languages with its line rewritten, and the rest is read.</summary>
public sealed partial class DamagedYamlTests
{
    [Theory, DataFiles("syntax", "*.cases")]
    public void A_damaged_text_is_told_what_to_write_and_the_rest_is_read(string path)
    {
        foreach (var (language, ending) in new[] { (Language.Vietnamese, "vi"), (Language.English, "en") })
        {
            var texts = Cases(path).Select(text => Transcript(text, language));
            Golden.Verify(string.Join("\n\n========\n", texts) + "\n", Path.ChangeExtension(path, $".{ending}.txt"));
        }
    }

    private static IEnumerable<string> Cases(string path) =>
        File.ReadAllText(Path.Combine(Golden.SourceFolder(), path)).ReplaceLineEndings("\n").TrimEnd('\n').Split("\n====\n").Select(text =>
            Code().Replace(text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    private static string Transcript(string text, Language language)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText("t.yaml", text), diagnostics);
        var said = DiagnosticPrinter.Print(diagnostics.InOrder(), language);
        return Hidden().Replace($"{text}\n--------\n{said}=> {TreeText.Of(root)}", match => $"⟨U+{(int)match.Value[0]:X4}⟩");
    }

    [GeneratedRegex(@"⟨U\+([0-9A-F]{4})⟩")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\0-\x08\x0B-\x1F\x7F-\xA0\u200B-\u200F\u2028-\u202E\uFEFF\uFFFD]")]
    private static partial Regex Hidden();
}

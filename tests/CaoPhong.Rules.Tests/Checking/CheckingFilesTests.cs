using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests.Checking;

/// <summary>What is said of whole rule sets before any meeting.</summary>
public sealed class CheckingFilesTests
{
    [Theory, DataFiles("checking", "*.rules.yaml")]
    public void A_rule_set_is_told_what_its_expected_texts_say(string path) =>
        Verify(path, RuleSetLoader.Load(Source(path)).Diagnostics);

    [Theory, DataFiles("analysis", "*.rules.yaml")]
    public void What_is_worth_knowing_of_a_rule_set_is_told(string path) =>
        Verify(path, RuleSetLoader.Check(Source(path)).Result.Diagnostics);

    private static SourceText Source(string path) => new(Path.GetFileName(path), File.ReadAllText(Path.Combine(Golden.SourceFolder(), path)));

    private static void Verify(string path, IReadOnlyList<Diagnostic> found)
    {
        foreach (var (language, ending) in new[] { (Language.Vietnamese, "vi"), (Language.English, "en") })
        {
            Golden.Verify(DiagnosticPrinter.Print(found, language), path.Replace(".rules.yaml", $".{ending}.txt", StringComparison.Ordinal));
        }
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests.Checking;

/// <summary>What is said of whole rule sets before any meeting.</summary>
public sealed class CheckingFilesTests
{
    [Theory, DataFiles("checking", "*.rules.yaml")]
    public void A_rule_set_is_told_what_its_expected_texts_say(string path)
    {
        var text = File.ReadAllText(Path.Combine(Golden.SourceFolder(), path));
        var found = RuleSetLoader.Load(new SourceText(Path.GetFileName(path), text)).Diagnostics;

        foreach (var (language, ending) in new[] { (Language.Vietnamese, "vi"), (Language.English, "en") })
        {
            Golden.Verify(DiagnosticPrinter.Print(found, language), path.Replace(".rules.yaml", $".{ending}.txt", StringComparison.Ordinal));
        }
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using CaoPhong.Rules.Tests.Model;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Kinds;

/// <summary>Every kind has a file of criteria with the tables that they become, and a file of criteria that are refused.</summary>
public sealed class KindFilesTests
{
    [Theory, DataFiles("kinds", "*.good.rules.yaml")]
    public void A_kind_expands_to_the_rows_that_its_file_says(string path)
    {
        var ruleSet = RuleSetRig.ReadGood(RuleSetRig.TextOf(path));

        Golden.Verify(TableText.Of(ruleSet), path.Replace(".rules.yaml", ".txt", StringComparison.Ordinal));
    }

    [Theory, DataFiles("kinds", "*.bad.rules.yaml")]
    public void What_a_kind_cannot_take_is_refused_with_the_words_that_its_file_says(string path)
    {
        var (_, found) = RuleSetRig.Read(RuleSetRig.TextOf(path), Path.GetFileName(path));

        found.Should().NotBeEmpty();
        Golden.Verify(DiagnosticPrinter.Print(found, Language.Vietnamese), path.Replace(".rules.yaml", ".txt", StringComparison.Ordinal));
    }
}

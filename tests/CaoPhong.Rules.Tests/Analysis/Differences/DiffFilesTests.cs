using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Analysis.Differences;

/// <summary>What is told of the files of <c>Data/diff</c>: two versions behind one another, with what changed.</summary>
public sealed class DiffFilesTests
{
    [Theory, DataFiles("diff", "*.rules.yaml")]
    public void What_changed_is_told_as_its_file_says(string path)
    {
        var text = File.ReadAllText(Path.Combine(Golden.SourceFolder(), path)).ReplaceLineEndings("\n");
        var cut = text.IndexOf("#====", StringComparison.Ordinal);
        var (old, @new) = (Load("old.rules.yaml", text[..cut]), Load("new.rules.yaml", text[(text.IndexOf('\n', cut) + 1)..]));

        var diff = RuleSetDiffer.Compare(old, @new);
        var page = PageText.Print(DiffPage.Of(diff, Wording.In(path.Contains(".en.", StringComparison.Ordinal) ? Language.English : Language.Vietnamese)));

        Golden.Verify(page, path.Replace(".rules.yaml", ".txt", StringComparison.Ordinal));
        RuleSetDiffer.Compare(old, old).IsEmpty.Should().BeTrue();
    }

    private static RuleSet Load(string name, string text)
    {
        var loaded = RuleSetLoader.Load(new(name, text));
        loaded.IsOk.Should().BeTrue(string.Join('\n', loaded.Diagnostics.Where(found => found.Severity == Severity.Error)));
        return loaded.Value!;
    }
}

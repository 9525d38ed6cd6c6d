using System.Text;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests.Facts;

/// <summary>What is read from files of facts, and what is said of their mistakes.</summary>
public sealed class FactFileTests
{
    [Theory]
    [DataFiles("facts", "*.csv"), DataFiles("facts", "*.json"), DataFiles("facts", "*.jsonl"), DataFiles("facts", "*.yaml")]
    public void A_file_is_read_as_its_expected_text_says(string path)
    {
        var content = File.ReadAllBytes(Path.Combine(Golden.SourceFolder(), path));
        var sheet = path.Contains(".vi.", StringComparison.Ordinal) ? SheetNotation.Vietnamese : SheetNotation.Plain;

        Golden.Verify(FactRig.Transcript(Path.GetFileName(path), content, sheet), path + ".txt");
    }

    [Fact]
    public void Utf_16_is_read_with_and_without_its_mark()
    {
        const string Text = "cell;Số đảng viên\nChi bộ Đồi;12\n";
        const string Expected = "== 2\ncell: \"Chi bộ Đồi\"\nmembers: 12\nexempt: 0\nreason: null\n";
        byte[] marked = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)];

        Assert.Equal(Expected, FactRig.Transcript("a.csv", marked));
        Assert.Equal(Expected, FactRig.Transcript("a.csv", Encoding.Unicode.GetBytes(Text)));
        Assert.Equal(Expected, FactRig.Transcript("a.csv", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)]));
    }
}

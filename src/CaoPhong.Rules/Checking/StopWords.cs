using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>Says what stopped an analysis, and what stays open.</summary>
internal static class StopWords
{
    private const int MostNames = 5;

    /// <summary>The part that stopped it.</summary>
    public static Phrase Reason(CoverageStop stop, Partition partition)
    {
        if (stop.Region is null)
        {
            var cut = partition.Axes.Where(axis => axis.Pieces.Count > 1).Select(axis => $"'{axis.Text}'").ToArray();
            var axes = string.Join(", ", cut.Take(MostNames)) + (cut.Length > MostNames ? ", …" : "");
            return new($"có quá nhiều trường hợp kết hợp của {axes}", $"there are too many combinations of {axes}");
        }

        if (SharedFact.In(partition) is { } shared)
        {
            return new(
                $"'{shared.First.Text}' và '{shared.Second.Text}' cùng phụ thuộc '{shared.Fact.Name}'",
                $"'{shared.First.Text}' and '{shared.Second.Text}' hang on the same '{shared.Fact.Name}'");
        }

        var part = partition.Axes.FirstOrDefault(axis => axis.Fact is null) ?? partition.Axes[0];
        return new($"không tìm được số liệu nào cho '{part.Text}'", $"no facts were found for '{part.Text}'");
    }

    /// <summary>What stays open of rows.</summary>
    public static Phrase Open(CoverageStop stop, Coverage found, Func<int, string> nameOf) => stop.Question switch
    {
        OpenQuestion.Gap => new("có kỳ nào không khớp dòng nào hay không", "whether some meeting falls in no row"),
        OpenQuestion.Overlap => new(
            $"dòng {nameOf(stop.First)} và dòng {nameOf(stop.Second)} có cùng khớp hay không",
            $"whether rows {nameOf(stop.First)} and {nameOf(stop.Second)} can both hold"),
        _ when !found.CanBeWrong => new("có dòng nào không bao giờ được dùng hay không", "whether some row never counts"),
        _ => new("có phải kỳ nào cũng khớp đúng một dòng hay không", "whether every meeting has its row"),
    };
}

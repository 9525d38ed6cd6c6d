using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>The years of one session as they were judged last, so that nobody has to search its facts for one.</summary>
/// <remarks>A class and no record: it is itself. Not thread-safe.</remarks>
internal sealed class YearShelf
{
    private readonly Dictionary<(string? Cell, int Year), Checked<YearScorecard>> years = [];

    public Checked<YearScorecard>? Find(string? cell, int year) => years.TryGetValue((cell, year), out var judged) ? judged : null;

    public void Put(YearKey key, Checked<YearScorecard> judged) => years[(key.Cell, key.Year)] = judged;

    public void Remove(YearKey key) => years.Remove((key.Cell, key.Year));
}

using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>What meetings change of what they start from: each as a whole, and fact by fact.</summary>
internal static class KnownMoves
{
    /// <summary>The changes, each once.</summary>
    public static IEnumerable<FactChanges> Of(IReadOnlyList<Meeting> meetings, Meeting start)
    {
        var whole = meetings.Select(meeting => FactChanges.Of(meeting).Beyond(start)).Where(change => change.Facts.Count > 0).ToList();
        var single = whole.SelectMany(change => change.Facts).Select(fact => new FactChanges([fact]));
        return single.Concat(whole).DistinctBy(change => string.Join('|', change.Facts.Select(fact => $"{fact.Name}={fact.Value.Kind}{fact.Value.Text}{string.Join(',', fact.Value.Items.Select(item => item.Text))}")));
    }
}

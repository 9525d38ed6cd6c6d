using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Draws meetings of random rule sets.</summary>
internal static class RandomMeetings
{
    /// <summary>Everything known of a meeting; its counts are likely to fit each other.</summary>
    public static List<GivenFact> Draw(FactSchema schema, Dice dice)
    {
        var given = new List<GivenFact> { new("cell", RawValue.Of(RawKind.Text, dice.One("A-1", "A-01", "A-001"))), new("held_on", RawValue.Of(RawKind.Text, "2024-04-05")) };
        foreach (var fact in schema.Facts.Skip(2))
        {
            var values = RandomFacts.Values(fact);
            if (fact.Name == "present" && dice.Chance(90))
            {
                // As many as there are members, at most.
                var members = decimal.Parse(given.First(other => other.Name == "members").Value.Text, System.Globalization.CultureInfo.InvariantCulture);
                values = [.. values.Take(1 + (int)members)];
            }

            if (fact.Default is null || dice.Chance(60))
            {
                if (!fact.Symbol.Optional || dice.Chance(50))
                {
                    given.Add(new(fact.Name, dice.One(values)));
                }
            }
        }

        return given;
    }

    /// <summary>The same without some of its facts.</summary>
    public static List<GivenFact> LeaveOut(List<GivenFact> given, IReadOnlyCollection<string> names) =>
        [.. given.Where(fact => !names.Contains(fact.Name))];
}

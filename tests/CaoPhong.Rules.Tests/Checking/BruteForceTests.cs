using System.Globalization;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Checking;

/// <summary>The checker says of random bands and tables what trying every value says.</summary>
public sealed partial class BruteForceTests
{
    [Theory]
    [InlineData("integer, min: 0, max: 8", 0, 8, 1)]
    [InlineData("number, min: 0, max: 8, step: 0.5", 0, 8, 0.5)]
    [InlineData("number, min: 0, max: 8", 0, 8, 0.5)]
    [InlineData("number, min: 0", 0, 12, 0.5)]
    [InlineData("number", -3, 12, 0.5)]
    public void Bands_are_told_what_every_value_says(string type, double from, double to, double by)
    {
        // Edges are whole, so that one value between two stands for all of them.
        decimal[] values = [.. Enumerable.Range(0, (int)((to - from) / by) + 1).Select(place => (decimal)(from + (place * by)))];

        Gen.Select(Edge("from", "above"), Edge("to", "below")).Where(band => IsBand(band.Item1, band.Item2)).Array[1, 4].Holds(bands =>
        {
            var counts = values.Select(value => bands.Count(band => Holds(band.Item1, value) && Holds(band.Item2, value))).ToArray();
            var lines = bands.Select((band, place) => $"- {{{Written(band.Item1)}{Written(band.Item2)}points: {place}}}");
            var found = Check($"x: {{type: {type}}}", $"bands: {{of: x, points: [{string.Join(", ", lines.Select(line => line[2..]))}]}}");

            var told = found.Select(diagnostic => diagnostic.Code).Where(code => code is "CPR6001" or "CPR6003" or "CPR6510").Distinct().Order();
            string[] expected = [.. counts.Contains(0) ? ["CPR6001"] : Array.Empty<string>(), .. counts.Any(count => count > 1) ? ["CPR6003"] : Array.Empty<string>()];
            told.Should().Equal(expected, string.Join("\n", lines));
            found.Where(diagnostic => diagnostic.Code == "CPR6001").Select(Witness).Where(value => !IsGap(value, bands)).Should().BeEmpty();
        }, cases: 80);
    }

    [Theory]
    [InlineData("unique")]
    [InlineData("first")]
    [InlineData("any")]
    [InlineData("highest")]
    public void Tables_are_told_what_every_value_says(string hit)
    {
        var cell = new Gen<(string Text, Func<Meeting, bool> Holds)>[]
        {
            Gen.OneOf<(string, Func<Meeting, bool>)>(
                ("-", _ => true), (">= 2", m => m.X >= 2), ("< 2", m => m.X < 2), ("1", m => m.X == 1), ("[1..3)", m => m.X is >= 1 and < 3), ("not(3)", m => m.X != 3)),
            Gen.OneOf<(string, Func<Meeting, bool>)>(
                ("-", _ => true), ("> 1", m => m.Y > 1), ("<= 1", m => m.Y <= 1), ("(0..2)", m => m.Y is > 0 and < 2), ("0, 2", m => m.Y is 0 or 2), ("!= 1", m => m.Y != 1)),
            Gen.OneOf<(string, Func<Meeting, bool>)>(("-", _ => true), ("true", m => m.Ready), ("false", m => !m.Ready)),
            Gen.OneOf<(string, Func<Meeting, bool>)>(
                ("-", _ => true), ("\"a\"", m => m.Kind == "a"), ("\"a\", \"b\"", m => m.Kind != "c"), ("not(\"a\")", m => m.Kind != "a")),
        };
        var row = Gen.Select(cell[0], cell[1], cell[2], cell[3], Gen.Int[0, 1], (x, y, ready, kind, points) => new TableRow(
            $"'{x.Text}', '{y.Text}', '{ready.Text}', '{kind.Text}'", m => x.Holds(m) && y.Holds(m) && ready.Holds(m) && kind.Holds(m), points));
        Meeting[] meetings =
        [
            .. from x in Enumerable.Range(0, 5)
            from y in Enumerable.Range(0, 7).Select(half => half / 2m)
            from ready in new[] { true, false }
            from kind in new[] { "a", "b", "c" }
            select new Meeting(x, y, ready, kind),
        ];

        row.Array[1, 5].Holds(rows =>
        {
            const string Facts = """
                x: {type: integer, min: 0, max: 4}
                y: {type: number, min: 0, max: 3}
                ready: {type: boolean}
                kind: {type: choice, of: {a: A, b: B, c: C}}
                """;
            var found = Check(Facts, Table(hit, "x, y, ready, kind", rows));

            AreTold(hit, rows, meetings, found, exactly: true);
        }, cases: 80);
    }

    [Theory]
    [InlineData("unique")]
    [InlineData("first")]
    [InlineData("any")]
    public void Inputs_that_share_facts_are_told_nothing_wrong_and_never_too_little(string hit)
    {
        static Gen<(string Text, Func<Meeting, bool> Holds)> Cell(Func<Meeting, decimal> input, int most) =>
            Gen.Select(Gen.OneOf("-", ">=", "<", "="), Gen.Int[0, most], (sign, edge) => sign switch
            {
                ">=" => ($">= {edge}", (Func<Meeting, bool>)(m => input(m) >= edge)),
                "<" => ($"< {edge}", m => input(m) < edge),
                "=" => ($"{edge}", m => input(m) == edge),
                _ => ("-", _ => true),
            });
        var inputs = Gen.OneOf<(string Text, Func<Meeting, decimal> Of)>(
            ("x + y", m => m.X + m.Y), ("x - y", m => m.X - m.Y), ("x * y", m => m.X * m.Y), ("2 * x", m => 2 * m.X), ("max(x, y)", m => Math.Max(m.X, m.Y)), ("x / (y + 1)", m => m.X / (m.Y + 1)),
            ("if x > y then x else 2 * y", m => m.X > m.Y ? m.X : 2 * m.Y));
        Meeting[] meetings = [.. from x in Enumerable.Range(0, 6) from y in Enumerable.Range(0, 6) select new Meeting(x, y, true, "")];

        inputs.SelectMany(input => Gen.Select(Cell(input.Of, 6), Cell(m => m.X, 5), Cell(m => m.Y, 5), Gen.Int[0, 1], (a, b, c, points) =>
            new TableRow($"'{a.Text}', '{b.Text}', '{c.Text}'", m => a.Holds(m) && b.Holds(m) && c.Holds(m), points)).Array[1, 4], (input, rows) => (input, rows)).Holds((input, rows) =>
        {
            const string Facts = """
                x: {type: integer, min: 0, max: 5}
                y: {type: integer, min: 0, max: 5}
                """;
            var found = Check(Facts, Table(hit, $"'{input.Text}', x, y", rows));

            AreTold(hit, rows, meetings, found, exactly: false);
        }, cases: 80);
    }

    [Theory]
    [InlineData("unique")]
    [InlineData("first")]
    [InlineData("any")]
    public void A_rate_beside_its_counts_is_told_nothing_wrong_and_never_too_little(string hit)
    {
        var rate = Gen.OneOf<(string Text, Func<Meeting, bool> Holds)>(
            ("-", _ => true), (">= 50", m => Rate(m) >= 50), ("< 50", m => Rate(m) < 50), ("[25..75)", m => Rate(m) is >= 25 and < 75), ("100", m => Rate(m) == 100), ("(40..100)", m => Rate(m) is > 40 and < 100));
        var present = Gen.OneOf<(string Text, Func<Meeting, bool> Holds)>(
            ("-", _ => true), ("0", m => m.X == 0), ("> 0", m => m.X > 0), ("<= 2", m => m.X <= 2), ("> 2", m => m.X > 2), ("not(1)", m => m.X != 1));
        var members = Gen.OneOf<(string Text, Func<Meeting, bool> Holds)>(
            ("-", _ => true), ("1", m => m.Y == 1), ("> 1", m => m.Y > 1), ("<= 3", m => m.Y <= 3), ("> 3", m => m.Y > 3));
        Meeting[] meetings = [.. from members_ in Enumerable.Range(1, 5) from present_ in Enumerable.Range(0, members_ + 1) select new Meeting(present_, members_, true, "")];

        // The last column asks for the number of members in every row, so that the rate always follows.
        Gen.Select(rate, present, members, Gen.Int[0, 1], (r, p, m, points) =>
            new TableRow($"'{r.Text}', '{p.Text}', '{m.Text}', '> 0'", meeting => r.Holds(meeting) && p.Holds(meeting) && m.Holds(meeting), points)).Array[1, 4].Holds(rows =>
        {
            const string Facts = """
                present: {type: integer, min: 0}
                members: {type: integer, min: 1, max: 5}
                """;
            const string More = """
                derived:
                  rate: {value: 100 * present / members, range: {from: 0, to: 100}}
                rules_of_facts:
                  - {id: present, require: present <= members}
                """;
            var found = Check(Facts, Table(hit, "rate, present, members, 'members + 0 * present'", rows), More);

            AreTold(hit, rows, meetings, found, exactly: false);
        }, cases: 80);
    }

    private static decimal Rate(Meeting meeting) => 100m * meeting.X / meeting.Y;

    private static void AreTold(string hit, TableRow[] rows, Meeting[] meetings, IReadOnlyList<Diagnostic> found, bool exactly)
    {
        var because = string.Join("\n", rows.Select(row => $"{row.Cells} → {row.Points}")) + "\n" + string.Join("\n", found);
        var hits = meetings.Select(meeting => Enumerable.Range(0, rows.Length).Where(place => rows[place].Holds(meeting)).ToArray()).ToArray();
        var hasGap = hits.Any(hit => hit.Length == 0);
        var pairs = hit is "unique" or "any"
            ? hits.SelectMany(one => one.SelectMany(first => one.Where(second => first < second).Select(second => (first, second)))).Distinct()
                .Where(pair => hit == "unique" || rows[pair.first].Points != rows[pair.second].Points).ToHashSet()
            : [];
        var toldPairs = found.Where(diagnostic => diagnostic.Code is "CPR6004" or "CPR6005").Select(Pair).ToHashSet();
        var toldGap = found.Any(diagnostic => diagnostic.Code == "CPR6002");
        var open = found.Any(diagnostic => diagnostic.Code == "CPR6510");

        toldPairs.Should().BeSubsetOf(pairs, because);
        (toldGap && !hasGap).Should().BeFalse(because);
        if (exactly)
        {
            open.Should().BeFalse(because);
        }

        if (!open)
        {
            toldPairs.Should().BeEquivalentTo(pairs, because);
            toldGap.Should().Be(hasGap, because);
        }

        if (hit == "first")
        {
            var counts = hits.Where(one => one.Length > 0).Select(one => one[0] + 1).ToHashSet();
            var dead = found.Where(diagnostic => diagnostic.Code is "CPR6502" or "CPR6503").Select(diagnostic => int.Parse(Number().Match(diagnostic.Message(Language.English)).Value, CultureInfo.InvariantCulture)).ToHashSet();
            dead.Should().NotIntersectWith(counts, because);
            if (exactly)
            {
                dead.Should().BeEquivalentTo(Enumerable.Range(1, rows.Length).Except(counts), because);
            }
        }
    }

    private static string Table(string hit, string inputs, TableRow[] rows) =>
        $"table: {{hit: {hit}, inputs: [{inputs}], rows: [{string.Join(", ", rows.Select(row => $"{{if: [{row.Cells}], points: {row.Points}}}"))}]}}";

    private static IReadOnlyList<Diagnostic> Check(string facts, string kind, string more = "")
    {
        var text = $"""
            ruleset: r
            version: 1
            title: R
            effective: {"{from: 2024-01-01}"}
            status: draft
            source: {"{basis: inferred}"}
            facts:
              {facts.ReplaceLineEndings("\n  ")}
            {more}
            forms:
              f:
                max: 10
                sections:
                  - id: s
                    max: 10
                    criteria:
                      - id: c
                        max: 10
                        {kind}
            """;
        return RuleSetLoader.Load(new SourceText("random", text)).Diagnostics;
    }

    private static Gen<(string? Key, int Value)> Edge(string closed, string open) =>
        Gen.Select(Gen.OneOf(closed, open, ""), Gen.Int[-1, 9], (key, value) => (key.Length == 0 ? null : key, value));

    private static bool IsBand((string? Key, int Value) lower, (string? Key, int Value) upper) =>
        (lower.Key is not null || upper.Key is not null) && (lower.Key is null || upper.Key is null || lower.Value < upper.Value - 1);

    private static bool Holds((string? Key, int Value) edge, decimal value) => edge.Key switch
    {
        "from" => value >= edge.Value,
        "above" => value > edge.Value,
        "below" => value < edge.Value,
        "to" => value <= edge.Value,
        _ => true,
    };

    private static string Written((string? Key, int Value) edge) => edge.Key is null ? "" : $"{edge.Key}: {edge.Value}, ";

    private static decimal Witness(Diagnostic gap) => decimal.Parse(gap.Message(Language.English).Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture);

    private static bool IsGap(decimal value, ((string? Key, int Value), (string? Key, int Value))[] bands) =>
        !bands.Any(band => Holds(band.Item1, value) && Holds(band.Item2, value));

    private static (int First, int Second) Pair(Diagnostic overlap)
    {
        var numbers = Number().Matches(overlap.Message(Language.English)).Take(2).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0] - 1, numbers[1] - 1);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    private sealed record Meeting(int X, decimal Y, bool Ready, string Kind);

    private sealed record TableRow(string Cells, Func<Meeting, bool> Holds, int Points);
}

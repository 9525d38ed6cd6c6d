using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Facts;

/// <summary>Meetings that come twice in one file.</summary>
public sealed class MeetingRegisterTests
{
    private static readonly FactSchema Schema = RuleSetLoader.Load(new("r.rules.yaml", """
        ruleset: r
        version: 1
        title: Test
        effective: {from: 2020-01-01}
        facts:
          ready: {type: boolean}
        forms:
          f: {title: Form, max: 1, sections: [{id: s, title: Section, max: 1, criteria: [{id: c, title: C, max: 1, yes_no: ready}]}]}
        """)).GetOrThrow().Facts;

    [Fact]
    public void Each_of_many_meetings_is_known_again_with_its_first_row()
    {
        var register = new MeetingRegister();
        var cells = Enumerable.Range(0, 3_000).Select(cell => $"Chi bộ {cell}").ToList();
        var days = Enumerable.Range(0, 12).Select(month => new DateOnly(2024, 1 + month, 5)).ToList();
        var row = 1;
        foreach (var day in days)
        {
            foreach (var cell in cells)
            {
                register.Add(Held(cell, day, ++row), "f").Should().BeNull();
            }
        }

        var again = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var (cell, day) = (again.Next(cells.Count), again.Next(days.Count));
            var twice = register.Add(Held(cells[cell], days[day], ++row), "f");
            twice!.Message(Language.English).Should().Be(
                $"'{cells[cell]}' already has a meeting by the form 'f' on {days[day].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, in row {2 + (day * cells.Count) + cell}");
        }
    }

    [Fact]
    public void Another_form_assessor_or_day_is_another_meeting_and_one_without_a_cell_or_day_is_never_the_same()
    {
        var register = new MeetingRegister();
        var day = new DateOnly(2024, 1, 5);
        register.Add(Held("A", day, 2), "f").Should().BeNull();
        register.Add(Held("A", day, 3), "g").Should().BeNull();
        register.Add(Held("A", day, 4), "f", "superior").Should().BeNull();
        register.Add(Held("A", day.AddDays(1), 5), "f").Should().BeNull();
        register.Add(Held("B", day, 6), "f").Should().BeNull();
        register.Add(Held(null, day, 7), "f").Should().BeNull();
        register.Add(Held(null, day, 8), "f").Should().BeNull();
        register.Add(Held("A", null, 9), "f").Should().BeNull();
        register.Add(Held("A", null, 10), "f").Should().BeNull();
        register.Add(Held("A", day, 11), "f").Should().NotBeNull();
    }

    private static FactSet Held(string? cell, DateOnly? day, int row)
    {
        var given = new List<GivenFact>();
        if (cell is not null)
        {
            given.Add(new("cell", RawValue.From(cell)));
        }

        if (day is not null)
        {
            given.Add(new("held_on", RawValue.From(day)));
        }

        return FactBinder.Bind(Schema, new(given, new("m.csv", row, null, null))).GetOrThrow();
    }
}

using System.Text.Json;
using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes coverage as JSON.</summary>
internal static class CoverageJson
{
    /// <summary>Writes the array of versions.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<TestedCoverage> tested, Language language)
    {
        json.WriteStartArray("coverage"u8);
        foreach (var one in tested)
        {
            var coverage = one.Coverage;
            json.WriteStartObject();
            json.WriteString("ruleset"u8, coverage.RuleSet.Header.Id);
            json.WriteString("version"u8, coverage.RuleSet.Header.Version);
            json.WriteString("file"u8, one.Suite.File);
            json.WriteNumber("percent"u8, coverage.Percent);
            json.WriteNumber("reached"u8, coverage.Reached.Count);
            json.WriteNumber("total"u8, coverage.Total);
            WriteGoals(json, "missed", coverage.Missed.Select(missed => missed.Goal), language);
            WriteGoals(json, "open", coverage.Open, language);
            json.WriteString("cases"u8, ProposalText.Write(coverage.Proposed, one.Suite.Cases.Select(known => known.Name), language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGoals(Utf8JsonWriter json, string name, IEnumerable<CoverageGoal> goals, Language language)
    {
        json.WriteStartArray(name);
        foreach (var goal in goals)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, JsonNamingPolicy.KebabCaseLower.ConvertName(goal.Kind.ToString()));
            json.WriteString("place"u8, goal.Place);
            json.WriteString("what"u8, goal.What.In(language));
            json.WriteString("file"u8, goal.Span.Source?.Path);
            json.WriteNumber("line"u8, goal.Span.Position.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>The public conformance cases of DMN within this language, answered as <c>caophong eval --batch</c> answers them.</summary>
/// <remarks>Cases that expect a value are counted on their own: an engine that always answers null passes the others.</remarks>
public sealed class TckTests
{
    private static readonly Dictionary<string, string> WrongMarks = ReadWrongMarks();

    private static readonly IReadOnlyList<TckCase> Cases =
        [.. TckCase.Read("tck/feel_expressions.ours.jsonl").Where(candidate => !WrongMarks.ContainsKey(candidate.Id))];

    [Fact]
    public void Every_case_that_expects_a_value_gives_that_value()
    {
        var cases = Cases.Where(candidate => candidate.ExpectsValue).ToList();

        cases.Should().HaveCount(377);
        Failures(cases, (candidate, answer) => TckCase.Same(candidate.Expected, answer)).Should().BeEmpty();
    }

    [Fact]
    public void Every_case_that_expects_an_error_gives_a_diagnostic_or_null()
    {
        var cases = Cases.Where(candidate => candidate.ExpectsError).ToList();

        cases.Should().HaveCount(239);
        Failures(cases, (_, answer) => answer.TryGetProperty("error", out var _) || IsOf(answer, "null")).Should().BeEmpty();
    }

    [Fact]
    public void Every_case_that_expects_null_without_an_error_gives_null_or_unknown_or_a_diagnostic()
    {
        var cases = Cases.Where(candidate => !candidate.ExpectsValue && !candidate.ExpectsError).ToList();

        cases.Should().HaveCount(22);
        Failures(cases, (_, answer) => answer.TryGetProperty("error", out var _) || IsOf(answer, "null") || IsOf(answer, "unknown")).Should().BeEmpty();
    }

    [Fact]
    public void Further_cases_of_FEEL_give_what_the_standard_says()
    {
        var cases = TckCase.Read("expressions/feel.jsonl");

        Failures(cases, (candidate, answer) => candidate.ExpectsValue
            ? TckCase.Same(candidate.Expected, answer)
            : answer.TryGetProperty("error", out var _) || IsOf(answer, "null") || IsOf(answer, "unknown")).Should().BeEmpty();
    }

    [Fact]
    public void Every_wrong_mark_names_a_case_and_says_why()
    {
        var known = TckCase.Read("tck/feel_expressions.ours.jsonl").Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);

        WrongMarks.Keys.Should().OnlyContain(id => known.Contains(id));
        WrongMarks.Values.Should().OnlyContain(reason => reason.Length > 0);
    }

    private static IEnumerable<string> Failures(IEnumerable<TckCase> cases, Func<TckCase, JsonElement, bool> passes) =>
        from candidate in cases
        let answer = candidate.Answer()
        where !passes(candidate, answer)
        select candidate.Show(answer);

    private static bool IsOf(JsonElement answer, string type) => answer.TryGetProperty("type", out var actual) && actual.GetString() == type;

    private static Dictionary<string, string> ReadWrongMarks()
    {
        var path = Path.Combine(Golden.SourceFolder(), "Data", "tck", "wrong-marks.yaml");
        var diagnostics = new DiagnosticBag();
        var list = (SequenceNode)YamlReader.Read(new SourceText(path, File.ReadAllText(path)), diagnostics)!;
        diagnostics.InOrder().Should().BeEmpty();
        return list.Items.Cast<MappingNode>().ToDictionary(Text("id"), Text("because"), StringComparer.Ordinal);

        static Func<MappingNode, string> Text(string key) => item => ((ScalarNode)item.Find(key)!.Value).Text;
    }
}

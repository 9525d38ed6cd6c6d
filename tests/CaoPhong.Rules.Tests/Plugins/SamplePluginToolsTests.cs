using System.Text.Json;
using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;
using CaoPhong.Rules.SamplePlugin;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Plugins;

/// <summary>The worked plug-in in the JSON Schema, in coverage and in mutation.</summary>
public sealed class SamplePluginToolsTests
{
    [Fact]
    public void Its_options_have_their_place_in_the_schema_with_hover_texts()
    {
        using var schema = JsonDocument.Parse(RuleSchemas.OfRules(PluginRig.Options.Kinds));

        var text = schema.RootElement.GetRawText();
        text.Should().Contain("\"x-quorum\"").And.Contain("two-thirds").And.Contain("đủ số người có mặt thì được điểm tối đa");
    }

    [Fact]
    public void Its_rows_are_covered_like_any_other()
    {
        var suite = CaseSuite.Empty(PluginRig.Load(PluginRig.Text).GetOrThrow(), PluginRig.Options);

        var coverage = suite.Coverage();
        coverage.Reached.Should().BeEmpty();
        coverage.Missed.Select(missed => missed.Goal.ToString()).Concat(coverage.Open.Select(goal => goal.ToString())).Should().Contain(goal => goal!.Contains("quorum", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_points_are_changed_by_mutation()
    {
        var report = CaseSuite.Empty(PluginRig.Load(PluginRig.Text).GetOrThrow(), PluginRig.Options).Mutate();

        report.Survivors.Concat(report.Unproven).Select(survivor => survivor.Mutant.Place).Should().Contain("quorum");
    }

    [Fact]
    public void The_tool_takes_it_from_its_file()
    {
        using var folder = new ToolFolder();
        folder.Write("quorum.rules.yaml", PluginRig.Text);
        folder.Write("quorum.cases.yaml", """
            ruleset: quorum
            version: 1
            cases:
              - {name: Đủ người, given: {members: 9, present: 6, votes: 4}, expect: {total: 10, grade: good}}
              - {name: Thiếu người, given: {members: 9, present: 5, votes: 3}, expect: {points: {quorum: 1, vote: 4}}}
            """);
        folder.Write("meetings.csv", "cell,held_on,members,present,votes\nA,2024-02-01,9,6,4\n");

        folder.Run("check", "{folder}").Exit.Should().Be(1, "without the plug-in its key is unknown");
        folder.Run("check", "{folder}", "--plugin", "{plugin}").Exit.Should().Be(0);
        folder.Run("test", "{folder}", "--plugin", "{plugin}").Out.Should().Be("2 cases passed, 0 failed\n");
        folder.Run("show", "{folder}/quorum.rules.yaml", "--plugin", "{plugin}").Out.Should().Contain("Đủ người");
        folder.Run("cases", "{folder}/quorum.rules.yaml", "--plugin", "{plugin}").Exit.Should().Be(0);
        folder.Run("schema", "{folder}/schema", "--plugin", "{plugin}").Exit.Should().Be(0);
        folder.Read("schema/rules.schema.json").Should().Contain("\"x-quorum\"");
        folder.Run("score", "{folder}/meetings.csv", "--rules", "{folder}/quorum.rules.yaml", "--plugin", "{plugin}", "--format", "csv").Out.Should().Contain("A,2024-02-01,quorum,1,draft,main,10,");
        folder.Run("review", "{folder}/meetings.csv", "--rules", "{folder}/quorum.rules.yaml", "--plugin", "{plugin}").Exit.Should().Be(2, "other verbs take no plug-in");
    }

    private sealed class ToolFolder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("plugin").FullName.Replace('\\', '/');

        public void Write(string name, string text) => File.WriteAllText(Path.Combine(path, name), text);

        public string Read(string name) => File.ReadAllText(Path.Combine(path, name));

        public (int Exit, string Out) Run(params string[] args)
        {
            using var output = new MemoryStream();
            int exit;
            using (var terminal = new Terminal(Stream.Null, output, TextWriter.Null, Language.English))
            {
                exit = Tool.Run([.. args.Select(arg => arg.Replace("{folder}", path, StringComparison.Ordinal).Replace("{plugin}", typeof(QuorumPlugin).Assembly.Location, StringComparison.Ordinal))], terminal);
            }

            return (exit, System.Text.Encoding.UTF8.GetString(output.ToArray()));
        }

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}

using System.Text.Json;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;
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
}

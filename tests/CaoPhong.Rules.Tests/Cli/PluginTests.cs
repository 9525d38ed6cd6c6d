using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Cli.Plugins;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using FluentAssertions;
using Xunit;

[assembly: CaoPhong.Rules.RulePlugin(typeof(CaoPhong.Rules.Tests.Cli.TestPlugin))]

namespace CaoPhong.Rules.Tests.Cli;

/// <summary>What this assembly brings as a plug-in.</summary>
public sealed class TestPlugin : IRulePlugin
{
    public IReadOnlyList<IRuleBackend> Backends { get; } = [new Renamed()];

    public IReadOnlyList<FunctionDefinition> Functions { get; } = [new("twice", [FeelType.Number], FeelType.Number, values => Value.Of(2 * values[0].AsNumber))];

    private sealed class Renamed : IRuleBackend
    {
        public string Name => "renamed";

        public IRuleEngine Build(RulePlan plan) => new DirectBackend().Build(plan);
    }
}

/// <summary>Assemblies that are named as plug-ins.</summary>
public sealed class PluginTests
{
    private static readonly string Here = typeof(TestPlugin).Assembly.Location;

    [Fact]
    public void A_plugin_brings_its_engine_and_its_functions()
    {
        var parts = ChosenParts.Of("renamed", [Here]);

        parts.Options.Backend.Name.Should().Be("renamed");
        parts.Options.Functions.Should().ContainSingle().Which.Invoke([Value.Of(21m)]).AsNumber.Should().Be(42);
    }

    [Fact]
    public void A_plugin_shares_the_types_of_the_tool_and_keeps_its_own()
    {
        var plugin = PluginLoader.Load(Here);

        plugin.GetType().Should().NotBe<TestPlugin>("it is loaded apart");
        plugin.Should().BeAssignableTo<IRulePlugin>();
    }

    [Fact]
    public void The_same_file_named_twice_is_one_plugin() =>
        ChosenParts.Of(null, [Here, Here]).Options.Functions.Should().ContainSingle();

    [Fact]
    public void An_assembly_that_names_no_plugin_is_refused()
    {
        var path = typeof(Tool).Assembly.Location;

        var refused = FluentActions.Invoking(() => PluginLoader.Load(path)).Should().Throw<UsageException>().Which.Words;

        refused.In(Language.English).Should().Be($"'{path}' is no plug-in of caophong: it has no '[assembly: RulePlugin(…)]' that names an IRulePlugin");
        refused.In(Language.Vietnamese).Should().Be($"'{path}' không phải là phần mở rộng của caophong: nó không có '[assembly: RulePlugin(…)]' chỉ đến một lớp IRulePlugin");
    }

    [Fact]
    public void An_application_adds_a_plugin_to_its_options() =>
        RuleOptions.Default.With(new TestPlugin()).Functions.Should().ContainSingle(function => function.Name == "twice");
}

extern alias outside;

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Tests.Conformance;
using CaoPhong.Rules.Tests.Infrastructure;
using CaoPhong.Rules.Tests.Kinds;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Plugins;

/// <summary>The built-in kinds use no internal door: their sources, compiled outside of the library against what is public, are the same kinds.</summary>
public sealed class OutsideKindsTests
{
    private static readonly RuleOptions Outside = new() { Kinds = outside::CaoPhong.Rules.Kinds.BuiltInKinds.All };

    [Fact]
    public void They_are_all_kinds_and_from_another_assembly()
    {
        Outside.Kinds.Select(kind => kind.Key).Should().Equal(RuleOptions.Default.Kinds.Select(kind => kind.Key));
        Outside.Kinds.Should().OnlyContain(kind => kind.GetType().Assembly.GetName().Name == "CaoPhong.Rules.OutsideKinds");
    }

    [Fact]
    public void They_make_the_same_tables_of_the_rule_sets_of_the_repository()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Golden.RepositoryFolder(), "rules"), "*.rules.yaml", SearchOption.AllDirectories).ToList();

        files.Should().NotBeEmpty();
        foreach (var file in files)
        {
            TableText.Of(RuleSetLoader.LoadFile(file, Outside).GetOrThrow()).Should().Be(TableText.Of(RuleSetLoader.LoadFile(file).GetOrThrow()));
        }
    }

    [Fact]
    public void They_say_the_same_of_what_is_wrong()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Golden.SourceFolder(), "Data", "diagnostics"), "CPR5*.rules.yaml"))
        {
            var source = new SourceText("x", File.ReadAllText(file));
            RuleSetLoader.Load(source, Outside).Diagnostics.Select(found => found.ToString()).Should().Equal(RuleSetLoader.Load(source).Diagnostics.Select(found => found.ToString()));
        }
    }

    [Fact]
    public void They_score_the_same_on_random_rule_sets()
    {
        for (uint seed = 1; seed <= 8; seed++)
        {
            var source = new SourceText("random.rules.yaml", RandomRuleSet.Write(seed, 6));
            if (RuleSetLoader.Load(source).Value is not { } own)
            {
                continue;
            }

            var (inside, elsewhere) = (RuleEngine.Compile(own), RuleEngine.Compile(RuleSetLoader.Load(source, Outside).GetOrThrow(), Outside));
            var dice = new Dice(seed);
            for (var i = 0; i < 5; i++)
            {
                var meeting = new Meeting(RandomMeetings.Draw(own.Facts, dice));
                Shown(elsewhere, meeting).Should().Be(Shown(inside, meeting));
            }

            elsewhere.Fingerprint.Should().Be(inside.Fingerprint);
        }
    }

    private static string Shown(RuleEngine engine, Meeting meeting)
    {
        var scored = engine.Score(meeting);
        return scored.Value is { } card ? $"{card.Total} {string.Join(",", card.Parts.Select(part => part.Points))}" : string.Join("; ", scored.Diagnostics);
    }
}

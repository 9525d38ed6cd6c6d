using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Docs;

/// <summary>Every check has a page whose examples are run.</summary>
public sealed class CheckPagesTests
{
    // That numbers have a source is said on a page of its own; the other examples are shorter without.
    private const string NoSource = "CPR6513";

    public static TheoryData<string> Codes => [.. Checks.Select(check => check.Code)];

    private static IEnumerable<DiagnosticDescriptor> Checks => CatalogueTests.All.Where(descriptor => descriptor.Code.StartsWith("CPR6", StringComparison.Ordinal));

    private static string Folder => Path.Combine(Golden.RepositoryFolder(), "docs", "checks");

    [Fact]
    public void There_is_a_page_for_every_check_and_for_nothing_else() =>
        Directory.EnumerateFiles(Folder, "CPR*.md").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(Checks.Select(check => check.Code));

    [Fact]
    public void The_index_names_every_page_with_its_title_and_weight()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (var check in Checks)
        {
            var title = new CheckPage(check.Code).Text.Split('\n')[0][$"# {check.Code}: ".Length..];
            index.Should().Contain($"| [{check.Code}]({check.Code}.md) | {char.ToUpperInvariant(title[0])}{title[1..]} | {Weight(check)} |");
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_bad_example_brings_the_code_about_and_the_good_one_does_not(string code)
    {
        var page = new CheckPage(code);

        page.Bad.Select(found => found.Code).Where(IsAsked).Distinct().Should().Equal(code);
        page.Good.Should().NotContain(found => found.Severity == Severity.Error || found.Code == code);

        bool IsAsked(string found) => found == code || found != NoSource;
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_message_on_the_page_is_what_is_said(string code)
    {
        var page = new CheckPage(code);
        if (Golden.Accepting)
        {
            page.Accept();
            return;
        }

        page.SaidInVietnamese.Should().Be(page.Say(Language.Vietnamese).ReplaceLineEndings("\n"));
        page.SaidInEnglish.Should().Be(page.Say(Language.English).ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_warning_or_note_is_switched_off_as_its_page_shows(string code)
    {
        var page = new CheckPage(code);
        var check = Checks.Single(one => one.Code == code);

        page.Text.Should().Contain(check.Severity == Severity.Error ? "It is an error." : $"It is a {Weight(check)}.");
        if (check.Severity == Severity.Error)
        {
            page.SwitchedOff.Should().BeNull("an error cannot be switched off");
            return;
        }

        page.SwitchedOff!.Where(found => found.Code != NoSource || code == NoSource).Should().BeEmpty();
    }

    private static string Weight(DiagnosticDescriptor check) => check.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

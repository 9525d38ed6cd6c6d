using CaoPhong.Rules.DependencyInjection;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CaoPhong.Rules.Tests.Hosting;

/// <summary>Rules in a host: registered, validated at start, read again.</summary>
public sealed class HostingTests : IDisposable
{
    private readonly HostingRig rig = new();

    [Fact]
    public void A_host_hands_out_the_rules_of_its_folder()
    {
        using var services = rig.Start();
        using var request = services.CreateScope();

        Points(request.ServiceProvider.GetRequiredService<RuleLibrary>()).Should().Be(1);
        rig.Log.Lines.Should().Equal($"Information 1 Opened the rules of {rig.Folder}: 1 versions");
    }

    [Fact]
    public void A_request_sees_one_and_the_same_library_while_the_folder_is_read_again()
    {
        using var services = rig.Start();
        using var request = services.CreateScope();
        var first = request.ServiceProvider.GetRequiredService<RuleLibrary>();

        rig.Write(1, points: 2);
        services.GetRequiredService<RuleLibraryProvider>().Reload();
        using var next = services.CreateScope();

        request.ServiceProvider.GetRequiredService<RuleLibrary>().Should().BeSameAs(first);
        Points(first).Should().Be(1);
        Points(next.ServiceProvider.GetRequiredService<RuleLibrary>()).Should().Be(2);
    }

    [Fact]
    public void Reading_again_says_what_is_different()
    {
        using var services = rig.Start();
        var provider = services.GetRequiredService<RuleLibraryProvider>();
        var told = new List<RuleReload>();
        provider.Reloaded += told.Add;

        rig.Write(1, points: 2);
        rig.WriteText("2.rules.yaml", HostingRig.Text(2, 3).Replace("published", "draft", StringComparison.Ordinal));
        provider.Reload().Should().BeEquivalentTo(new { IsTaken = true, Added = new[] { "hosted@2" }, Changed = new[] { "hosted@1" }, Removed = Array.Empty<string>() });
        File.Delete(Path.Combine(rig.Folder, "2.rules.yaml"));
        provider.Reload().Removed.Should().Equal("hosted@2");

        told.Should().HaveCount(2);
        provider.LastReload.Should().BeSameAs(told[1]);
        rig.Log.Lines.Should().Contain($"Information 2 Reloaded the rules of {rig.Folder}; added: hosted@2; changed: hosted@1; removed: ");
    }

    [Fact]
    public void A_version_is_different_also_where_only_its_status_is()
    {
        rig.WriteText("2.rules.yaml", HostingRig.Text(2, 3).Replace("published", "draft", StringComparison.Ordinal));
        using var services = rig.Start();
        var provider = services.GetRequiredService<RuleLibraryProvider>();
        Points(provider.Current).Should().Be(1);

        rig.Write(2, points: 3);
        provider.Reload().Changed.Should().Equal("hosted@2");
        Points(provider.Current).Should().Be(3);
    }

    [Fact]
    public void A_broken_file_keeps_the_rules_as_they_were_and_is_told()
    {
        using var services = rig.Start();
        var provider = services.GetRequiredService<RuleLibraryProvider>();

        rig.WriteText("1.rules.yaml", HostingRig.Text(1, 2).Replace("max: 100, criteria", "max: 90, criteria", StringComparison.Ordinal));
        rig.Write(2, points: 3);
        var reload = provider.Reload();

        reload.IsTaken.Should().BeFalse();
        reload.Errors.Should().NotBeEmpty();
        Points(provider.Current).Should().Be(1);
        rig.Log.Lines.Should().Contain($"Error 3 Kept the rules as they were, because {rig.Folder} has {reload.Errors.Count} mistakes now");
        rig.Log.Lines.Should().Contain(line => line.StartsWith("Error 4 CPR", StringComparison.Ordinal) && line.Contains($" at {rig.Folder.Replace('\\', '/')}/1.rules.yaml:", StringComparison.Ordinal));

        rig.Write(1, points: 4);
        provider.Reload().IsTaken.Should().BeTrue();
        Points(provider.Current).Should().Be(3);
    }

    [Fact]
    public void A_folder_that_is_gone_keeps_the_rules_as_they_were()
    {
        using var services = rig.Start();
        var provider = services.GetRequiredService<RuleLibraryProvider>();

        File.Delete(Path.Combine(rig.Folder, "1.rules.yaml"));
        provider.Reload().IsTaken.Should().BeFalse();

        Points(provider.Current).Should().Be(1);
    }

    [Fact]
    public void A_host_does_not_start_with_a_broken_version()
    {
        rig.WriteText("2.rules.yaml", "ruleset: hosted\nversion: 2\n");
        using var services = rig.Start();

        var start = () => services.GetRequiredService<IStartupValidator>().Validate();
        start.Should().Throw<OptionsValidationException>().WithMessage("*2.rules.yaml*CPR*");
    }

    [Fact]
    public void The_rules_are_opened_when_the_host_starts()
    {
        using var services = rig.Start();
        services.GetRequiredService<IStartupValidator>().Validate();

        rig.WriteText("1.rules.yaml", "ruleset: hosted\nversion: 1\n");
        Points(services.GetRequiredService<RuleLibraryProvider>().Current).Should().Be(1);
    }

    [Fact]
    public void A_host_that_accepts_broken_versions_starts_with_the_others_and_gives_up_none_that_worked()
    {
        rig.WriteText("2.rules.yaml", "ruleset: hosted\nversion: 2\n");
        using var services = rig.Start(options => options.AcceptBrokenVersions = true);
        services.GetRequiredService<IStartupValidator>().Validate();
        var provider = services.GetRequiredService<RuleLibraryProvider>();

        provider.LastReload.Errors.Should().NotBeEmpty();
        rig.Write(3, points: 5);
        provider.Reload().IsTaken.Should().BeTrue();
        rig.WriteText("3.rules.yaml", "ruleset: hosted\nversion: 3\n");
        provider.Reload().IsTaken.Should().BeFalse();
        Points(provider.Current).Should().Be(5);
    }

    [Theory]
    [InlineData("", 0, "*Folder*it names no folder*")]
    [InlineData("/no/such/folder", 0, "*CPR7*")]
    [InlineData(null, -1, "*ReloadDelay*")]
    [InlineData(null, 100_000, "*ReloadDelay*")]
    public void Options_are_validated(string? folder, int seconds, string message)
    {
        using var services = rig.Start(options =>
        {
            options.Folder = folder ?? options.Folder;
            options.ReloadDelay = TimeSpan.FromSeconds(seconds);
        });

        var start = () => services.GetRequiredService<IStartupValidator>().Validate();
        start.Should().Throw<OptionsValidationException>().WithMessage(message);
        var use = () => services.GetRequiredService<RuleLibraryProvider>();
        use.Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    [Fact]
    public async Task A_folder_that_is_watched_is_read_again_by_itself()
    {
        using var services = rig.Start(options => (options.ReloadOnChange, options.ReloadDelay) = (true, TimeSpan.FromMilliseconds(20)));
        var provider = services.GetRequiredService<RuleLibraryProvider>();
        var taken = new TaskCompletionSource<RuleReload>(TaskCreationOptions.RunContinuationsAsynchronously);
        provider.Reloaded += reload =>
        {
            if (reload.Changed.Count > 0)
            {
                taken.TrySetResult(reload);
            }
        };

        rig.Write(1, points: 7);
        await taken.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Points(provider.Current).Should().Be(7);
    }

    public void Dispose() => rig.Dispose();

    internal static decimal Points(RuleLibrary library) =>
        library.Score(Meeting.Of(("cell", "A"), ("held_on", new DateOnly(2024, 1, 5)))).GetOrThrow().Total.From;
}

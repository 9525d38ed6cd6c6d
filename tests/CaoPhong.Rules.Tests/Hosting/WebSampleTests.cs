using System.Net;
using System.Text;
using System.Text.Json;
using CaoPhong.Rules.DependencyInjection;
using CaoPhong.Rules.WebSample;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaoPhong.Rules.Tests.Hosting;

/// <summary>The sample application, run in this process and asked over HTTP.</summary>
public sealed class WebSampleTests : IAsyncLifetime
{
    private readonly HostingRig rig = new();
    private WebApplication? application;
    private HttpClient? client;

    public async ValueTask InitializeAsync()
    {
        application = ScoringApplication.Build(["--urls", "http://127.0.0.1:0", "--Rules:Folder", rig.Folder, "--Logging:LogLevel:Default", "None"]);
        await application.StartAsync(TestContext.Current.CancellationToken);
        client = new() { BaseAddress = new(application.Urls.Single()) };
    }

    [Fact]
    public async Task Meetings_are_scored_over_http()
    {
        using var content = new StringContent("""[{"cell": "A", "held_on": "2024-01-05"}, {"cell": "B", "held_on": "2024-01-05", "extra": -1}]""", Encoding.UTF8, "application/json");
        using var answer = await client!.PostAsync(new Uri("/scores", UriKind.Relative), content, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        using var scores = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        scores.RootElement.EnumerateArray().Select(score => $"{score.GetProperty("cell")} {score.GetProperty("total")} {score.GetProperty("errors").GetArrayLength()}")
            .Should().Equal("A 1 0", "B  1");
    }

    [Fact]
    public async Task A_change_of_the_rules_reaches_the_next_request()
    {
        (await Get("/rules")).Should().Be("""["hosted@1"]""");

        rig.Write(2, points: 9);
        application!.Services.GetRequiredService<RuleLibraryProvider>().Reload();

        (await Get("/rules")).Should().Be("""["hosted@1","hosted@2"]""");
        (await Get("/health")).Should().Be("ok");
    }

    [Fact]
    public async Task Broken_rules_are_told_and_the_application_goes_on()
    {
        rig.WriteText("1.rules.yaml", "ruleset: hosted\nversion: 1\n");
        application!.Services.GetRequiredService<RuleLibraryProvider>().Reload();

        using var health = await client!.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        health.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("CPR");
        (await Get("/rules")).Should().Be("""["hosted@1"]""");
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }

        rig.Dispose();
    }

    private Task<string> Get(string path) => client!.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}

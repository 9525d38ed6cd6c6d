using System.Net.Http.Json;
using CaoPhong.Rules.DependencyInjection;
using CaoPhong.Rules.Tests.Guide;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CaoPhong.Rules.Tests.Hosting;

/// <summary>The code of docs/hosting.md is the code that is compiled here, and works.</summary>
public sealed class HostingPageTests
{
    [Fact]
    public void The_code_of_the_page_is_the_code_that_is_compiled_here()
    {
        var compiled = Squeezed(File.ReadAllText(Path.Combine(Golden.SourceFolder(), "Hosting", "HostingSnippets.cs")));
        var shown = Markdown.ExamplesOf("docs/hosting.md").Where(example => example.Language == "csharp").ToList();

        shown.Should().HaveCount(4);
        foreach (var example in shown.Where(one => !one.Text.StartsWith("metrics.", StringComparison.Ordinal)))
        {
            compiled.Should().Contain(Squeezed(example.Text));
        }
    }

    [Fact]
    public async Task The_code_of_the_page_works()
    {
        var cancelled = TestContext.Current.CancellationToken;
        using var rig = new HostingRig();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        HostingSnippets.Register(builder.Services, []);
        builder.Services.Configure<CaoPhongRulesOptions>(options => options.Folder = rig.Folder);
        await using var app = builder.Build();
        HostingSnippets.Map(app);
        await app.StartAsync(cancelled);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        using var scored = await client.PostAsJsonAsync(new Uri("/total", UriKind.Relative), new Dictionary<string, decimal> { ["extra"] = 3 }, cancelled);
        (await scored.Content.ReadAsStringAsync(cancelled)).Should().Be("""{"from":1,"to":1,"grade":null}""");
        using var rejected = await client.PostAsJsonAsync(new Uri("/total", UriKind.Relative), new Dictionary<string, decimal> { ["extr"] = 3 }, cancelled);
        ((int)rejected.StatusCode).Should().Be(400);
        (await client.GetStringAsync(new Uri("/health", UriKind.Relative), cancelled)).Should().Be("ok");
    }

    private static string Squeezed(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();
}

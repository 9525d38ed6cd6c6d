using CaoPhong.Rules.DependencyInjection;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaoPhong.Rules.Tests.Hosting;

/// <summary>The C# of docs/hosting.md, so that it is compiled and run.</summary>
internal static class HostingSnippets
{
    public static void Register(IServiceCollection services, IReadOnlyList<FunctionDefinition> functions)
    {
        services.AddCaoPhongRules(options =>
        {
            options.Folder = "rules";
            options.Rules = RuleOptions.Default with { Functions = functions };
        });
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/total", (Dictionary<string, decimal> facts, RuleLibrary library) =>
        {
            var scored = library.Score(Meeting.Of([("held_on", new DateOnly(2024, 4, 5)), .. facts.Select(fact => (fact.Key, (object?)fact.Value))]));
            return scored.Value is { } card
                ? Results.Ok(new { card.Total.From, card.Total.To, Grade = card.Grade?.Title })
                : Results.BadRequest(scored.Diagnostics.Select(found => found.Message(Language.Vietnamese)));
        });

        app.MapGet("/health", (RuleLibraryProvider rules) => rules.LastReload.IsTaken
            ? Results.Text("ok")
            : Results.Text(string.Join('\n', rules.LastReload.Errors), statusCode: 500));
    }
}

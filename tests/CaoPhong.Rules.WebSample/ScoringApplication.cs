using CaoPhong.Rules.DependencyInjection;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.WebSample;

/// <summary>The application: which rules it uses, and what it answers.</summary>
public static class ScoringApplication
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddCaoPhongRules(options => options.Folder = builder.Configuration["Rules:Folder"] ?? "rules");

        var app = builder.Build();
        app.MapGet("/rules", (RuleLibrary library) => library.Versions.Select(version => version.Name));
        app.MapGet("/health", Health);
        app.MapPost("/scores", Score);
        return app;
    }

    // Rules that could not be taken are no reason to stop, and one to look.
    private static IResult Health(RuleLibraryProvider rules) => rules.LastReload.IsTaken
        ? Results.Text("ok")
        : Results.Text(string.Join('\n', rules.LastReload.Errors), statusCode: StatusCodes.Status500InternalServerError);

    // One meeting or an array of them in; for each its scorecard, or why there is none, out.
    private static async Task Score(HttpRequest request, HttpResponse response, RuleLibrary library, CancellationToken cancelled)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancelled);
        body.Position = 0;

        response.ContentType = "application/json; charset=utf-8";
        await using var json = new System.Text.Json.Utf8JsonWriter(response.BodyWriter, ScorecardJson.WriterOptions);
        json.WriteStartArray();
        foreach (var row in new JsonFactReader().Read(body, new FactFile("body")))
        {
            var scored = row.IsOk ? library.Score(row.Meeting!) : null;
            var errors = scored is { IsOk: true } ? [] : scored?.Diagnostics ?? row.Diagnostics;
            ScorecardJson.Write(json, new ScoredMeeting(row.Meeting, row.Place, scored?.Value, errors), Language.Vietnamese);
        }

        json.WriteEndArray();
    }
}

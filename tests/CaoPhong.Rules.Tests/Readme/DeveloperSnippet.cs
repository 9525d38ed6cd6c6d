#pragma warning disable IDE1006 // The writer is called Console, so that the code reads as on the page.
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Tests.Readme;

/// <summary>The C# of README.md, so that it is compiled and run.</summary>
internal static class DeveloperSnippet
{
    public static void Run(TextWriter Console, string rulesFolder)
    {
        var library = RuleLibrary.Open(rulesFolder).GetOrThrow();                 // once; thread-safe
        var engine = library.EngineFor("31-qdi-tu", "2018.1").GetOrThrow();   // or by day: EngineFor("31-qdi-tu", day)

        var scored = engine.Score(Meeting.Of(
            ("cell", "A-017"), ("held_on", new DateOnly(2024, 4, 5)), ("kind", "regular"),
            ("members", 24), ("exempt", 2), ("present", 19), ("absent_without_reason", 1),
            ("task_rate", 92.5m)));

        if (scored.Value is { } card)
        {
            Console.WriteLine($"{card.RuleSet.Name}: from {card.Total.From:0.#} to {card.Total.To:0.#} points");
            Console.WriteLine($"results: {card.Find("results")!.Points.From}, attendance: {card.Find("attendance.rate")!.Points.From}");
            Console.WriteLine($"still possible: {string.Join(", ", card.Grades.Select(grade => grade.Title))}");
            Console.WriteLine($"ask first for: {card.Unknown[0].Label}");
        }

        foreach (var found in scored.Diagnostics)                             // why a meeting cannot be scored; warnings of one that can
        {
            Console.WriteLine(found.Message(CaoPhong.Rules.Diagnostics.Language.English));
        }
    }
}

using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Evaluation;

/// <summary>A rule set written in a test, and what meetings score under it, as text.</summary>
internal sealed class ScoringRig
{
    private readonly RuleEngine engine;

    // What no check can see through, so that a meeting brings out what the check of a rule set leaves open.
    private static readonly FunctionDefinition Rare = new("rare", [FeelType.Number], FeelType.Number, numbers => Value.Of(numbers[0].AsNumber switch
    {
        3.14159m or 7.38905m => 1m,
        2.71828m => 2,
        _ => 0,
    }));

    /// <summary>The language with a function that is 0 nearly everywhere.</summary>
    public static RuleOptions Options { get; } = new() { Functions = [Rare] };

    public ScoringRig(string facts, string forms)
        : this(new SourceText("test.rules.yaml", TextOf(facts, forms)))
    {
    }

    private ScoringRig(SourceText source)
    {
        RuleSet = RuleSetLoader.Load(source, Options).GetOrThrow();
        engine = RuleEngine.Compile(RuleSet, Options);
    }

    /// <summary>The rule set of a file below the sources of the tests.</summary>
    public static ScoringRig OfFile(string path) =>
        new(new SourceText(Path.GetFileName(path), File.ReadAllText(Path.Combine(Golden.SourceFolder(), path))));

    private static string TextOf(string facts, string forms) =>
        $"ruleset: r\nversion: 1\ntitle: Test\neffective: {{from: 2020-01-01}}\n{facts.ReplaceLineEndings("\n")}\nforms:\n{forms.ReplaceLineEndings("\n")}\n";

    public RuleSet RuleSet { get; }

    /// <summary>A rule set with one section of these criteria, each indented by two blanks.</summary>
    public static ScoringRig OfCriteria(string facts, decimal max, string criteria, string rest = "")
    {
        var indented = string.Join("\n", criteria.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => "          " + line));
        var tail = string.Join("\n", rest.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => "    " + line));
        return new(facts, $"  f:\n    title: Form\n    max: {Numbers.Format(max)}\n    sections:\n      - id: s\n        title: Section\n        max: {Numbers.Format(max)}\n        criteria:\n{indented}\n{tail}");
    }

    /// <summary>The scorecard of a meeting.</summary>
    /// <param name="facts">As <c>name: value</c>, with commas between; texts without quotes.</param>
    public Checked<Scorecard> Score(string facts) => engine.Score(MeetingOf(facts), explain: true);

    /// <summary>What a meeting scores, in one line a thing; or what is wrong with it.</summary>
    public string Say(string facts)
    {
        var scored = Score(facts);
        return scored.Value is { } card ? Say(card) : string.Join("\n", scored.Diagnostics.Select(found => $"{found.Code} {found.Message(Language.English)}"));
    }

    /// <summary>A meeting from <c>name: value</c>, with commas between.</summary>
    public static Meeting MeetingOf(string facts) => new(
    [
        .. facts.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split(": ")).Select(fact => new GivenFact(fact[0], Raw(fact[1]))),
    ]);

    private static RawValue Raw(string text) => text switch
    {
        "unknown" => RawValue.Of(RawKind.Unknown),
        "null" => RawValue.Of(RawKind.Null),
        "true" or "false" => RawValue.Of(RawKind.Boolean, text),
        ['[', ..] => new(RawKind.List, "", [.. text.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => RawValue.Of(RawKind.Text, item))]),
        _ => RawValue.Of(Numbers.TryParse(text, out _) ? RawKind.Number : RawKind.Text, text),
    };

    private static string Say(Scorecard card)
    {
        var lines = new List<string> { $"total {Show(card.Total)}" };
        lines.AddRange(card.Parts.Where(part => part.Part is Criterion).Select(part => $"{part.Part.Id} {Show(part)}"));
        lines.AddRange(card.Steps.Select(step => $"{step.Kind}{(step.Section is { } section ? " " + section.Id : "")}: {Show(step.Before)} -> {Show(step.After)}"));
        Add("grades", card.Grades.Select(grade => grade.Id));
        Add("caps", card.Caps.Select(cap => cap.Id));
        Add("caps possible", card.CapsPossible.Select(cap => cap.Id));
        Add("not graded", card.NotGraded.Select(reason => reason.Message));
        Add("perhaps not graded", card.NotGradedPossible.Select(reason => reason.Message));
        Add("unknown", card.Unknown.Select(fact => fact.Name));
        Add("warnings", card.Warnings.Select(found => $"{found.Code} {found.Message(Language.English)}"));
        if (card.Wide)
        {
            lines.Add("wide");
        }

        return string.Join("\n", lines);

        void Add(string name, IEnumerable<string> items)
        {
            var all = string.Join(", ", items);
            if (all.Length > 0)
            {
                lines.Add($"{name}: {all}");
            }
        }
    }

    private static string Show(PartScore part) => part.State switch
    {
        PartState.LeftOut => "left out",
        PartState.Counted => Show(part.Points),
        _ => $"{Show(part.Points)} ({part.State})",
    };

    private static string Show(Bounds bounds) => bounds.IsExact ? Numbers.Format(bounds.From) : $"{Numbers.Format(bounds.From)}..{Numbers.Format(bounds.To)}";
}

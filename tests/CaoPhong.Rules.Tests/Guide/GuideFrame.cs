using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>Makes a whole rule set of an example: the header and facts that the guide shows, and what the example is about.</summary>
internal sealed class GuideFrame(IReadOnlyList<Example> examples)
{
    private const string Header = "ruleset: huong-dan\nversion: 2026.1\ntitle: Ví dụ\neffective: {from: 2026-01-01}\nstatus: draft\n";

    private const string Graded = """
        max: 10
        sections: [{id: s, title: Phần, max: 10, criteria: [{id: c, title: Một, max: 10, judged: {step: 0.5}}]}]
        grades: [{id: good, title: Tốt, from: 9}, {id: fair, title: Khá, from: 7}, {id: average, title: Trung bình, from: 5}, {id: poor, title: Kém}]
        """;

    private string Facts { get; } = examples.Single(example => example.Kind == "frame").Text;

    /// <summary>The text of the rule set of an example.</summary>
    public string Complete(Example example) => example.Kind.Split(' ')[0] switch
    {
        "file" => example.Text,
        "header" => example.Text + Facts + Form("max: 1\nsections: [{id: s, title: Phần, max: 1, criteria: [{id: c, title: Một, max: 1, yes_no: draft_ready}]}]\n"),
        "frame" => Header + Facts + Form("max: 1\nsections: [{id: s, title: Phần, max: 1, criteria: [{id: c, title: Một, max: 1, yes_no: draft_ready}]}]\n"),
        "amends" => example.Text,
        "year" => File(example) + example.Text,
        "top" => Header + Facts + example.Text + Form(Graded),
        "form" => Header + Facts + Form(example.Text),
        "criterion" => Header + Facts + Form(Section(example.Text)),
        var other => throw new InvalidOperationException($"the guide has no frame for '{other}' (line {example.Line})"),
    };

    /// <summary>The text of the rule set that an example of cases is for: a file of the guide, with the year beside it where the cases are about that.</summary>
    public string RulesOf(Example cases) =>
        cases.Kind.Split(' ') is [_, var file, "year"] ? Complete(examples.Single(one => one.Kind == $"year {file}")) : File(cases);

    /// <summary>The text of the file that an example amends.</summary>
    public SourceText? Amended(Example example) =>
        example.Kind.StartsWith("amends ", StringComparison.Ordinal)
            ? new("amended", examples.Single(one => one.Kind == "file " + example.Kind["amends ".Length..]).Text)
            : null;

    private string File(Example example) => examples.Single(one => one.Kind == $"file {example.Kind.Split(' ')[1]}").Text;

    private static string Form(string text) => "forms:\n  regular:\n    title: Biểu ví dụ\n" + Indent(text, 4);

    private static string Section(string criteria)
    {
        var max = Numbers.Format(SumOfMaxima(criteria));
        return $"max: {max}\nsections:\n  - id: example\n    title: Phần ví dụ\n    max: {max}\n    criteria:\n" + Indent(criteria, 6);
    }

    private static decimal SumOfMaxima(string criteria)
    {
        var list = (SequenceNode)YamlReader.Read(new SourceText("criteria", criteria), new DiagnosticBag())!;
        return list.Items.Cast<MappingNode>().Sum(criterion => Numbers.TryParse(((ScalarNode)criterion.Find("max")!.Value).Text, out var max) ? max : 0);
    }

    private static string Indent(string text, int by) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => (line.Length == 0 ? "" : new string(' ', by) + line) + "\n"));
}

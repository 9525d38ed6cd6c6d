using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>Makes a whole rule set of an example: the header and facts that the guide shows, and what the example is about.</summary>
internal sealed class GuideFrame(IReadOnlyList<Example> examples)
{
    private const string Header = "ruleset: huong-dan\nversion: 2026.1\ntitle: Ví dụ\neffective: {from: 2026-01-01}\nstatus: draft\n";

    private string Facts { get; } = examples.Single(example => example.Kind == "frame").Text;

    /// <summary>The text of the rule set of an example.</summary>
    public string Complete(Example example) => example.Kind.Split(' ')[0] switch
    {
        "file" => example.Text,
        "header" => example.Text + Facts + Form("max: 1\nsections: [{id: s, title: Phần, max: 1, criteria: [{id: c, title: Một, max: 1, yes_no: draft_ready}]}]\n"),
        "frame" => Header + Facts + Form("max: 1\nsections: [{id: s, title: Phần, max: 1, criteria: [{id: c, title: Một, max: 1, yes_no: draft_ready}]}]\n"),
        "form" => Header + Facts + Form(example.Text),
        "criterion" => Header + Facts + Form(Section(example.Text)),
        var other => throw new InvalidOperationException($"the guide has no frame for '{other}' (line {example.Line})"),
    };

    private static string Form(string text) => "forms:\n  main:\n    title: Biểu ví dụ\n" + Indent(text, 4);

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

using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Trials;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>A YAML file of the tests.</summary>
internal static class YamlFile
{
    /// <summary>The tree of a file without mistakes, by its path below the sources of the tests.</summary>
    public static SyntaxNode Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var tree = YamlReader.Read(new SourceText(path, File.ReadAllText(Path.Combine(Golden.SourceFolder(), path))), diagnostics);
        return diagnostics.Count == 0 && tree is not null ? tree : throw new FormatException(string.Join('\n', diagnostics.InOrder()));
    }
}

/// <summary>A file of examples over meetings: <c>grades</c>, <c>facts</c>, and <c>examples</c> with what each gives.</summary>
internal sealed class MeetingExamples
{
    private readonly List<NamedValue> facts = [];
    private readonly FeelType grade;

    private MeetingExamples(MappingNode root)
    {
        grade = new GradeType([.. ((SequenceNode)root.Find("grades")!.Value).Items.Cast<ScalarNode>().Select(item => item.Text)]);
        foreach (var fact in ((MappingNode)root.Find("facts")!.Value).Entries)
        {
            var value = ValueOf(fact.Value);
            facts.Add(new(fact.Key.Text, value.Kind == ValueKind.Unknown ? FeelType.Number : Typed(NamedValue.TypeOf(value)), value));
        }

        Examples = [.. ((SequenceNode)root.Find("examples")!.Value).Items.Cast<MappingNode>().Select(item => (Text(item, "text")!, Text(item, "expected") ?? Text(item, "error")!))];
    }

    /// <summary>Each text with its value as it is printed, or the code of what is wrong.</summary>
    public IReadOnlyList<(string Text, string Expected)> Examples { get; }

    /// <summary>A file, by its path below the sources of the tests.</summary>
    public static MeetingExamples Read(string path) => new((MappingNode)YamlFile.Read(path));

    /// <summary>The value as it is printed, or the code of the first error.</summary>
    public string Answer(string text)
    {
        var tried = ExpressionTrial.Evaluate(new SourceText("example", text), facts);
        return tried.Value is { } result ? ValuePrinter.Print(result.Value) : tried.Diagnostics.First(found => found.Severity == Severity.Error).Code;
    }

    private static string? Text(MappingNode item, string key) => (item.Find(key)?.Value as ScalarNode)?.Text;

    private static Value ValueOf(SyntaxNode node) => node switch
    {
        SequenceNode list => Value.Of([.. list.Items.Select(ValueOf)]),
        MappingNode record => Value.Of(record.Entries.ToDictionary(entry => entry.Key.Text, entry => ValueOf(entry.Value))),
        ScalarNode { Style: not ScalarStyle.Plain } quoted => Value.Of(quoted.Text),
        ScalarNode { Text: "unknown" } => Value.Unknown,
        ScalarNode { Text: "none" } => Value.Null,
        ScalarNode { Text: "true" or "false" } truth => Value.Of(truth.Text == "true"),
        ScalarNode scalar when Numbers.TryParse(scalar.Text, out var number) => Value.Of(number),
        ScalarNode scalar when DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Value.Of(day),
        ScalarNode scalar => Value.Of(scalar.Text),
        _ => throw new FormatException("no value here"),
    };

    // What the values show, and that a grade is a grade.
    private FeelType Typed(FeelType shown) => shown switch
    {
        ListType { Element: RecordType record } => new ListType(new RecordType(
            record.Members.ToDictionary(member => member.Key, member => member.Key == "grade" ? grade : member.Value))),
        _ => shown,
    };
}

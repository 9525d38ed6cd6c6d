using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>The names and values over which an <c>.expr</c> file is checked and evaluated.</summary>
internal static class ExpressionRig
{
    private static readonly (Symbol Symbol, Value Value)[] Names =
    [
        (new("x", FeelType.Number, 0), Value.Of(10)),
        (new("zero", FeelType.Number, 1), Value.Of(0m)),
        (new("members", FeelType.Number, 2) { Domain = new(new(1, true), null, 1) }, Value.Of(20)),
        (new("rate", FeelType.Number, 3) { Domain = new(new(0, true), new(100, true), 0.01m) }, Value.Of(92)),
        (new("flag", FeelType.Boolean, 4), Value.True),
        (new("name", FeelType.Text, 5), Value.Of("An")),
        (new("reason", FeelType.Text, 6) { Optional = true }, Value.Null),
        (new("held_on", FeelType.Date, 7) { Domain = Domain.Whole }, Value.Of(new DateOnly(2024, 4, 13))),
        (new("kind", new ChoiceType(["regular", "thematic"]), 8), Value.Of("regular")),
        (new("topics", new ListType(new ChoiceType(["economy", "culture"])), 9), Value.Of([Value.Of("economy")])),
        (new("nothing", FeelType.Number, 10), Value.Unknown),
        (new("place", new ChoiceType(["hall", "school"]), 11), Value.Of("hall")),
        (new("grade", Grades, 12), Value.Of("good")),
        (new("meetings", new ListType(Meeting), 13), Value.Of([Held("regular", "good"), Held("thematic", "pass")])),
        (new("long_list", new ListType(FeelType.Number), 14), Value.Of([.. Enumerable.Range(1, 6_000).Select(number => Value.Of((decimal)number))])),
        (new("places", FeelType.Number, 15), Value.Of(40m)),
        (new("part", FeelType.Number, 16), Value.Of(1.5m)),
        (new("dynamic", FeelType.Any, 17), Value.Of("text")),
    ];

    private static readonly FunctionDefinition[] Functions =
        [new("quorum", [FeelType.Number, FeelType.Number], FeelType.Boolean, arguments => Value.Of(arguments[0].AsNumber * 2 > arguments[1].AsNumber))];

    private static GradeType Grades => new(["good", "fair", "poor", "pass", "fail"])
    {
        Forms = new Dictionary<string, IReadOnlyList<string>> { ["regular"] = ["good", "fair", "poor"], ["thematic"] = ["pass", "fail"] },
    };

    private static RecordType Meeting => new(new Dictionary<string, FeelType>
    {
        ["form"] = FeelType.Text, ["grade"] = Grades, ["total"] = FeelType.Number, ["held_on"] = FeelType.Date,
    });

    private static Value Held(string form, string grade) => Value.Of(new Dictionary<string, Value>
    {
        ["form"] = Value.Of(form), ["grade"] = Value.Of(grade), ["total"] = Value.Of(90m), ["held_on"] = Value.Of(new DateOnly(2024, 4, 13)),
    });

    /// <summary>What is wrong with the expression, or with its value.</summary>
    public static IReadOnlyList<Diagnostic> Run(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var length = source.Text.TrimEnd('\r', '\n').Length;
        var text = new ScalarNode(source.Text[..length], ScalarStyle.Plain, new(source, 0, length));
        var scope = new Scope(Names.Select(name => name.Symbol), Functions) { Scorecard = source.Path.Contains("-scorecard", StringComparison.Ordinal) ? new ScorecardNames() : null };
        if (TypeChecker.Check(ExprParser.Parse(text, diagnostics), scope, null, diagnostics) is { } expr)
        {
            var value = ExprCompiler.Compile(expr)(new Frame([.. Names.Select(name => name.Value)]));
            if (value.Kind == ValueKind.Error)
            {
                diagnostics.Report(value.AsError);
            }
        }

        return diagnostics.InOrder();
    }

    private sealed class ScorecardNames : IScorecardNames
    {
        public IReadOnlyCollection<string> Ids { get; } = ["attendance", "attendance.rate", "minutes"];

        public Symbol? Points(string id) => id == "minutes" ? null : Full(id);

        public Symbol? Full(string id) => Ids.Contains(id) ? new($"full(\"{id}\")", FeelType.Boolean, 0) : null;

        public Phrase? WhyNoPoints(string id) => id == "minutes" ? new("có kỳ không tính tiêu chí này", "it is left out at some meetings") : null;
    }
}

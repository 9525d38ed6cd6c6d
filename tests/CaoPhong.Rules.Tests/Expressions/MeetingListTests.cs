using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>Expressions over the meetings of a year, over points, and with functions of a host.</summary>
public sealed class MeetingListTests
{
    private static readonly GradeType Grades = new(["good", "fair", "poor", "pass", "fail"])
    {
        Forms = new Dictionary<string, IReadOnlyList<string>>
        {
            ["regular"] = ["good", "fair", "poor"],
            ["thematic"] = ["pass", "fail"],
        },
    };

    private static readonly RecordType Meeting = new(new Dictionary<string, FeelType>
    {
        ["form"] = new ChoiceType(["regular", "thematic"]), ["grade"] = Grades, ["total"] = FeelType.Number,
        ["held_on"] = FeelType.Date, ["late"] = FeelType.Number, ["limit"] = FeelType.Number,
    })
    {
        Optional = new HashSet<string> { "late" },
    };

    private static readonly Symbol[] Symbols =
    [
        new("meetings", new ListType(Meeting), 0),
        new("limit", FeelType.Number, 1),
        new("floor", FeelType.Number, 2),
        new("points", FeelType.Number, 3),
    ];

    private static readonly FunctionDefinition[] Functions =
    [
        new("quorum", [FeelType.Number, FeelType.Number], FeelType.Boolean, arguments => Value.Of(arguments[0].AsNumber * 2 > arguments[1].AsNumber)),
        new("broken", [FeelType.Number], FeelType.Number, _ => throw new InvalidOperationException("a mistake of the host")),
    ];

    private static readonly Value Meetings = Value.Of(
    [
        Held("regular", "good", 95, 1, Value.Null),
        Held("regular", "fair", 80, 2, Value.Of(3m)),
        Held("regular", null, 40, 3, Value.Null),
        Held("thematic", "pass", 60, 4, Value.Of(0m)),
    ]);

    private static readonly Value PartlyKnown = Value.Of(
    [
        Held("regular", "good", 95, 1, Value.Null),
        Value.Of(new Dictionary<string, Value>
        {
            ["form"] = Value.Of("regular"), ["grade"] = Value.Unknown, ["total"] = Value.Unknown, ["held_on"] = Value.Unknown,
            ["late"] = Value.Unknown, ["limit"] = Value.Unknown,
        }),
    ]);

    [Theory]
    [InlineData("count(meetings)", "4")]
    [InlineData("meetings.total", "[95, 80, 40, 60]")]
    [InlineData("mean(meetings.total)", "68.75")]
    [InlineData("count(meetings[total >= 80])", "2")]
    [InlineData("count(meetings[item.total >= 80])", "2")]
    [InlineData("meetings[grade = \"good\"].total", "[95]")]
    [InlineData("count(meetings[grade != \"good\"])", "2")]
    [InlineData("count(meetings[grade = null])", "1")]
    [InlineData("count(meetings[grade in (\"good\", \"fair\")])", "2")]
    [InlineData("count(meetings[limit > 50])", "0")]
    [InlineData("count(meetings[total > limit])", "4")]
    [InlineData("limit", "60")]
    [InlineData("meetings.held_on.month", "[1, 2, 3, 4]")]
    [InlineData("max(meetings.total) - min(meetings.total)", "55")]
    [InlineData("every m in meetings satisfies m.total > 30", "true")]
    [InlineData("every m in meetings satisfies m.total > limit", "false")]
    [InlineData("some m in meetings satisfies m.grade = \"pass\"", "true")]
    [InlineData("every m in meetings[form = \"regular\"] satisfies m.grade at least \"fair\"", "false")]
    [InlineData("every m in meetings[grade != null and form = \"regular\"] satisfies m.grade at least \"fair\"", "true")]
    [InlineData("count(meetings[form = \"regular\"][grade at most \"fair\"])", "1")]
    [InlineData("some m in meetings satisfies m.grade at least \"fair\"", "true")]
    [InlineData("every m in meetings[form = \"thematic\"] satisfies m.grade at least \"pass\"", "true")]
    [InlineData("every m in meetings[form = \"thematic\"] satisfies m.grade at least \"fair\"", "CPR2717")]
    [InlineData("longest run(meetings, total >= 60)", "2")]
    [InlineData("longest run(meetings, grade = \"good\" or grade = \"fair\")", "2")]
    [InlineData("sum(meetings[late != null].late)", "3")]
    [InlineData("count(meetings[late != null and late > 2])", "1")]
    [InlineData("count(meetings[late > 2])", "CPR2801 CPR2703")]
    [InlineData("some m in meetings satisfies m.late != null and m.late > 2", "true")]
    [InlineData("some m in meetings satisfies m.late > 2", "CPR2801 CPR2703")]
    [InlineData("some m in meetings, n in meetings satisfies m.total > n.total and m.held_on > n.held_on", "true")]
    [InlineData("count(meetings[count(meetings[total > 90]) = 1])", "4")]
    [InlineData("meetings[total = null]", "CPR2506")]
    [InlineData("meetings.grad", "CPR2404")]
    [InlineData("meetings[form = \"thematc\"]", "CPR2405")]
    [InlineData("meetings[1]", "CPR2307")]
    [InlineData("meetings[total]", "CPR2307")]
    [InlineData("meetings > 3", "CPR2503")]
    [InlineData("mean(meetings)", "CPR2602")]
    [InlineData("floor + floor(2.5)", "9")]
    [InlineData("points > 3", "true")]
    [InlineData("quorum(3, 5)", "true")]
    [InlineData("quorum(2, 5)", "false")]
    [InlineData("quorum(2)", "CPR2601")]
    [InlineData("quorum(2, \"5\")", "CPR2504")]
    [InlineData("quorum(2, null)", "CPR2507")]
    public void Expressions_look_at_the_meetings_of_a_year(string text, string expected) => Evaluate(text, Meetings).Should().Be(expected);

    [Theory]
    [InlineData("count(meetings)", "2")]
    [InlineData("mean(meetings.total)", "unknown")]
    [InlineData("count(meetings[grade = \"good\"])", "unknown")]
    [InlineData("some m in meetings satisfies m.grade = \"good\"", "true")]
    [InlineData("every m in meetings satisfies m.grade = \"good\"", "unknown")]
    [InlineData("every m in meetings satisfies m.grade = \"fair\"", "false")]
    [InlineData("every m in meetings satisfies m.grade at least \"poor\"", "unknown")]
    [InlineData("longest run(meetings, grade = \"poor\")", "unknown")]
    [InlineData("longest run(meetings, form = \"regular\")", "2")]
    [InlineData("quorum(meetings[form = \"regular\"].total = [1], 2)", "CPR2504")]
    [InlineData("quorum(sum(meetings.total), 2)", "unknown")]
    [InlineData("count(meetings[late = null])", "unknown")]
    public void A_meeting_of_which_nothing_is_known_leaves_open_what_it_could_decide(string text, string expected) =>
        Evaluate(text, PartlyKnown).Should().Be(expected);

    [Fact]
    public void What_a_function_of_the_host_throws_passes_through()
    {
        var evaluate = () => Evaluate("broken(1)", Meetings);

        evaluate.Should().Throw<InvalidOperationException>().WithMessage("a mistake of the host");
    }

    [Fact]
    public void Full_of_several_ids_is_full_of_all_of_them()
    {
        var scope = new Scope([]) { Scorecard = new ThreeCriteria() };
        var diagnostics = new DiagnosticBag();
        var tree = TypeChecker.Check(ExprShape.Parse("full(\"a\", \"b\") and points(\"c\") >= 3").Expr, scope, FeelType.Boolean, diagnostics)!;

        diagnostics.InOrder().Should().BeEmpty();
        ExprShape.Of(tree).Should().Be("(And (And full(\"a\") full(\"b\")) (GreaterOrEqual points(\"c\") Number:3))");
        ExprCompiler.Compile(tree)(new Frame([Value.True, Value.True, Value.Of(4m)])).Should().Be(Value.True);
        ExprCompiler.Compile(tree)(new Frame([Value.True, Value.False, Value.Of(4m)])).Should().Be(Value.False);
        ExprCompiler.Compile(tree)(new Frame([Value.Unknown, Value.False, Value.Of(4m)])).Should().Be(Value.False);
    }

    private static string Evaluate(string text, Value meetings)
    {
        var diagnostics = new DiagnosticBag();
        var (expr, mistakes) = ExprShape.Parse(text);
        diagnostics.Report(mistakes);
        var tree = TypeChecker.Check(expr, new Scope(Symbols, Functions), null, diagnostics);
        var value = tree is null
            ? Value.Null
            : ExprCompiler.Compile(tree)(new Frame([meetings, Value.Of(60m), Value.Of(7m), Value.Of(50m)]));
        if (value.Kind == ValueKind.Error)
        {
            diagnostics.Report(value.AsError);
        }

        return diagnostics.Count > 0 ? string.Join(' ', diagnostics.InOrder().Select(diagnostic => diagnostic.Code)) : ValuePrinter.Print(value);
    }

    private static Value Held(string form, string? grade, decimal total, int month, Value late) => Value.Of(new Dictionary<string, Value>
    {
        ["form"] = Value.Of(form), ["grade"] = grade is null ? Value.Null : Value.Of(grade), ["total"] = Value.Of(total),
        ["held_on"] = Value.Of(new DateOnly(2024, month, 5)), ["late"] = late, ["limit"] = Value.Of(10m),
    });

    private sealed class ThreeCriteria : IScorecardNames
    {
        public IReadOnlyCollection<string> Ids { get; } = ["a", "b", "c"];

        public Symbol? Points(string id) => Slot(id) is { } slot ? new($"points(\"{id}\")", FeelType.Number, slot) : null;

        public Symbol? Full(string id) => Slot(id) is { } slot ? new($"full(\"{id}\")", FeelType.Boolean, slot) : null;

        public Phrase? WhyNoPoints(string id) => null;

        private static int? Slot(string id) => id switch { "a" => 0, "b" => 1, "c" => 2, _ => null };
    }
}

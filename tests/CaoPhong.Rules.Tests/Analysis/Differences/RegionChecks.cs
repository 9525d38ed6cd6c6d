using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Tests.Expressions;

namespace CaoPhong.Rules.Tests.Analysis.Differences;

/// <summary>Holds the regions of a comparison against scorecards under both versions.</summary>
internal sealed class RegionChecks
{
    private readonly RuleSetDiff diff;
    private readonly RuleEngine old;
    private readonly RuleEngine @new;
    private readonly Dictionary<string, Eval> compiled = new(StringComparer.Ordinal);

    public RegionChecks(RuleSet before, RuleSet after)
    {
        diff = RuleSetDiffer.Compare(before, after);
        old = RuleEngine.Compile(before);
        @new = RuleEngine.Compile(after);
    }

    public RuleSetDiff Diff => diff;

    /// <summary>What is wrong with a region of which a meeting is shown; null for nothing.</summary>
    public string? ProblemOfWitnesses()
    {
        foreach (var thing in diff.Things.Where(thing => thing.Thing == DiffThing.Criterion))
        {
            foreach (var region in thing.Regions.Where(region => region.Witness is not null))
            {
                var witness = region.Witness!;
                var meeting = new Meeting([.. witness.Facts.Where(fact => fact.Value.Kind != ValueKind.Null).Select(fact => new GivenFact(fact.Name, Raw(fact.Value)))]);
                var (left, right) = (old.Score(meeting), @new.Score(meeting));
                var (before, after) = (Result(left, thing.Id), Result(right, thing.Id));
                // Another criterion may refuse the facts that it shares with this one, or one version what is under a derived fact.
                var isRefused = before.StartsWith("rejected", StringComparison.Ordinal) && after.StartsWith("rejected", StringComparison.Ordinal);
                if (isRefused || IsRefusedElsewhere(left, old.RuleSet, thing.Id) || IsRefusedElsewhere(right, @new.RuleSet, thing.Id) || before.Contains("CPR7115", StringComparison.Ordinal) || after.Contains("CPR7115", StringComparison.Ordinal))
                {
                    continue;
                }

                if (!Fits(witness.Old, before) || !Fits(witness.New, after))
                {
                    return $"{thing.Id}: the meeting {witness.Words.En} has {before} and {after}, not {Show(witness.Old)} and {Show(witness.New)}";
                }

                if (before == after)
                {
                    return $"{thing.Id}: the meeting {witness.Words.En} has {before} both times";
                }
            }
        }

        return null;
    }

    /// <summary>What is wrong with what is said of a meeting; null for nothing.</summary>
    public string? ProblemOf(IReadOnlyList<GivenFact> given)
    {
        if (old.Bind(new(given)).Value is null || @new.Bind(new(given)).Value is null)
        {
            return null;
        }

        var (before, after) = (old.Score(new Meeting(given)), @new.Score(new Meeting(given)));
        if (before.Value is not { } one || after.Value is not { } other || one.Form.Id != other.Form.Id)
        {
            return null;
        }

        foreach (var id in one.Parts.Select(part => part.Part).OfType<Criterion>().Select(criterion => criterion.Id).Where(id => other.Find(id)?.Part is Criterion))
        {
            var (left, right) = (Result(before, id), Result(after, id));
            var told = diff.Things.FirstOrDefault(thing => thing.Thing == DiffThing.Criterion && thing.Id == id);
            var regions = told?.Regions.Where(region => Holds(region, one, other)).ToList() ?? [];
            if (left != right && told is not { NotAnalysed: true } && !regions.Exists(region => Fits(region.Old, left) && Fits(region.New, right)))
            {
                return $"{id}: {left} becomes {right}, which is said nowhere; {regions.Count} regions have the meeting";
            }

            if (left == right && regions.Exists(region => region is { Old.Kind: not DiffResultKind.Formula, New.Kind: not DiffResultKind.Formula }))
            {
                return $"{id}: {left} stays, and a region says that it changes";
            }
        }

        return ProblemOfCaps(one, other) ?? ProblemOfGrades(one, other);
    }

    // A cap of facts alone: whether it holds, and the best grade that it leaves.
    private string? ProblemOfCaps(Scorecard one, Scorecard other)
    {
        foreach (var id in one.Form.Caps.Concat(other.Form.Caps).Select(cap => cap.Id).Distinct())
        {
            var (left, right) = (CapOf(one, id), CapOf(other, id));
            var told = diff.Things.FirstOrDefault(thing => thing.Thing == DiffThing.Cap && thing.Id == id && thing.Form == one.Form.Id);
            var regions = told?.Regions ?? [];
            if (told is { NotAnalysed: true } || LooksAtPoints(one, id) || LooksAtPoints(other, id))
            {
                continue;
            }

            var inside = regions.Where(region => Holds(region, one, other)).ToList();
            if (left != right && !inside.Exists(region => region.Old.Id == left && region.New.Id == right))
            {
                return $"the cap {id}: {left ?? "none"} becomes {right ?? "none"}, which is said nowhere";
            }

            if (left == right && inside.Count > 0)
            {
                return $"the cap {id}: {left ?? "none"} stays, and a region says that it changes";
            }
        }

        return null;
    }

    // What the two tables of grades make of the totals of this meeting.
    private string? ProblemOfGrades(Scorecard one, Scorecard other)
    {
        // A total that one version rounds away cannot be compared; that rounding differs is told of the form.
        bool IsReached(decimal total, Form form) => total <= form.Max && (form.Round is not { } rounding || total % rounding.To == 0);
        foreach (var total in new[] { one.Total.From, other.Total.From }.Where(total => IsReached(total, one.Form) && IsReached(total, other.Form)))
        {
            var (left, right) = (GradeOf(one.Form, total), GradeOf(other.Form, total));
            var told = diff.Things.FirstOrDefault(thing => thing.Thing == DiffThing.Grades && thing.Form == one.Form.Id)?.Regions
                .FirstOrDefault(region => region.Where.All(axis => axis.Stretches.Any(stretch => stretch.Contains(Value.Of(total)))));
            if (left != right ? told?.Old.Id != left || told?.New.Id != right : told is not null)
            {
                return $"the total {total}: {left ?? "none"} and {right ?? "none"}, and {told?.Old.Id ?? "nothing"} → {told?.New.Id ?? "nothing"} is told";
            }
        }

        return null;
    }

    private static string? GradeOf(Form form, decimal total) => form.Grades.FirstOrDefault(grade => grade.Band.Contains(total))?.Id;

    private static string? CapOf(Scorecard card, string id) => card.Caps.FirstOrDefault(cap => cap.Id == id) is { } cap ? card.Form.Grades[cap.To].Id : null;

    // Such a cap holds for other meetings where points differ; that is told of the criteria.
    private static bool LooksAtPoints(Scorecard card, string id) =>
        card.Form.Caps.FirstOrDefault(cap => cap.Id == id) is { } cap && ExprNames.In(cap.Holds).Any(symbol => symbol.Slot >= card.RuleSet.Facts.SlotCount);

    private bool Holds(RegionDiff region, Scorecard one, Scorecard other) =>
        region.Where.All(axis => axis.Stretches.Any(stretch => stretch.Contains(ValueOf(axis.Subject, one, other))));

    private static string Result(Checked<Scorecard> scored, string id) =>
        scored.Value?.Find(id) is not { } part ? $"rejected {(scored.Value is null ? scored.Diagnostics[0].ToString() : "")}"
        : part.State == PartState.LeftOut ? "left out"
        : part.Points.IsExact ? Numbers.Format(Decimals.AsCompared(part.Points.From))
        : $"{part.Points}";

    private static bool Fits(DiffResult said, string found) => said.Kind switch
    {
        DiffResultKind.Points => decimal.TryParse(found, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var points)
            && Decimals.Compare(points, said.Points!.Value.From) >= 0 && Decimals.Compare(points, said.Points!.Value.To) <= 0,


        // Where everything else is left out too, the meeting has no total.
        DiffResultKind.LeftOut => found == "left out" || found.Contains("CPR7109", StringComparison.Ordinal),
        DiffResultKind.Rejected => found.StartsWith("rejected", StringComparison.Ordinal),
        _ => true,
    };

    // A mistake that stands behind the beginning of another part than this.
    private static bool IsRefusedElsewhere(Checked<Scorecard> scored, RuleSet ruleSet, string id) =>
        scored.Value is null && scored.Diagnostics[0].Span is { Source: not null } span
        && PlacedPart.Of(ruleSet).Values.Where(placed => placed.Part.Span.Start <= span.Start).MaxBy(placed => placed.Part.Span.Start) is { } last && last.Part.Id != id;

    private static string Show(DiffResult result) => result.Key;

    private Value ValueOf(string subject, Scorecard before, Scorecard after)
    {
        // A derived fact that is computed differently bears the version in its name: A is the old, B the new.
        var (name, card) = subject.EndsWith("@A", StringComparison.Ordinal) ? (subject[..^2], before) : (subject.Replace("@B", "", StringComparison.Ordinal), after);
        if (!compiled.TryGetValue(subject, out var eval))
        {
            var diagnostics = new DiagnosticBag();
            var parsed = TypeChecker.Check(ExprParser.Parse(ExprShape.Scalar(name), diagnostics), card.RuleSet.Scope, null, diagnostics);
            compiled[subject] = eval = ExprCompiler.Compile(parsed!);
        }

        var values = card.Facts.Values.ToArray();
        foreach (var derived in card.RuleSet.Facts.Derived)
        {
            values[derived.Symbol.Slot] = ExprCompiler.Compile(derived.Value)(new Frame(values));
        }

        return eval(new Frame(values));
    }

    private static RawValue Raw(Value value) => value.Kind switch
    {
        ValueKind.List => new RawValue(RawKind.List, "", [.. value.AsList.Select(item => RawValue.Of(RawKind.Text, item.AsText))]),
        ValueKind.Boolean => RawValue.From(value.AsBoolean),
        ValueKind.Number => RawValue.From(value.AsNumber),
        ValueKind.Date => RawValue.From(value.AsDate),
        _ => RawValue.From(value.AsText),
    };
}

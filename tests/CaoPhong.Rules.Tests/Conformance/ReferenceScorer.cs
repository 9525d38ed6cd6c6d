using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Scores a meeting about which everything is known, slowly and straight from the words of the language:
/// the third voice beside the engines, which knows neither tables nor plans.</summary>
internal sealed class ReferenceScorer(RuleSet ruleSet)
{
    private static readonly Dictionary<Expr, Eval> Compiled = new(ReferenceEqualityComparer.Instance);

    private readonly RuleSet ruleSet = ruleSet;

    /// <summary>The score; an error where the meeting has one.</summary>
    public ReferenceScore Score(FactSet facts)
    {
        var frame = new Frame(new Value[ruleSet.Forms.Max(form => form.Names.SlotCount)]);
        for (var slot = 0; slot < facts.Values.Count; slot++)
        {
            frame.Slots[slot] = facts.Values[slot];
        }

        foreach (var derived in ruleSet.Facts.Derived)
        {
            var value = Evaluate(derived.Value, frame);
            var inside = value.Kind != ValueKind.Number || !derived.HasRange || derived.Symbol.Domain.Contains(Decimals.AsCompared(value.AsNumber));
            frame.Slots[derived.Symbol.Slot] = inside ? value : Value.Unknown;
        }

        foreach (var rule in ruleSet.Facts.Rules)
        {
            if (!Truth(rule.Require, frame))
            {
                throw new ReferenceError($"rule {rule.Id}");
            }
        }

        var forms = ruleSet.Forms.Where(form => form.When is not { } when || Truth(when, frame)).ToList();
        return forms.Count == 1 ? Score(forms[0], frame) : throw new ReferenceError($"{forms.Count} forms");
    }

    internal static Value Evaluate(Expr expr, Frame frame)
    {
        Eval? eval;
        lock (Compiled)
        {
            if (!Compiled.TryGetValue(expr, out eval))
            {
                Compiled[expr] = eval = ExprCompiler.Compile(expr);
            }
        }

        return eval(frame);
    }

    internal static bool Truth(Expr expr, Frame frame) =>
        Evaluate(expr, frame) is { Kind: ValueKind.Boolean } truth ? truth.AsBoolean : throw new ReferenceError($"no truth: {ExprPrinter.Print(expr)}");

    internal static decimal Number(Expr expr, Frame frame) =>
        Evaluate(expr, frame) is { Kind: ValueKind.Number } number ? number.AsNumber : throw new ReferenceError($"no number: {ExprPrinter.Print(expr)}");

    private static ReferenceScore Score(Form form, Frame frame)
    {
        var points = new Dictionary<string, decimal>();
        var leftOut = new List<string>();

        // (1) the points of each criterion
        foreach (var criterion in form.Criteria)
        {
            if (criterion.Applies is { } applies && !Truth(applies.When, frame))
            {
                if (applies.Otherwise == Otherwise.LeftOut)
                {
                    leftOut.Add(criterion.Id);
                }
                else
                {
                    points[criterion.Id] = applies.Otherwise == Otherwise.Full ? criterion.Max : 0;
                }
            }
            else
            {
                points[criterion.Id] = ReferenceKinds.Points(criterion, frame);
            }
        }

        // (2) each section: its parts, stopped at its ceiling, then bonus parts
        foreach (var section in form.Sections)
        {
            _ = SectionPoints(section, points);
        }

        var plain = form.Sections.Sum(section => Plain(section, points));
        var bonus = form.Criteria.Where(criterion => criterion.Role == CriterionRole.Bonus).Sum(criterion => points.GetValueOrDefault(criterion.Id));
        var penalty = form.Criteria.Where(criterion => criterion.Role == CriterionRole.Penalty).Sum(criterion => points.GetValueOrDefault(criterion.Id));

        // (3) rescaled
        if (form.Criteria.Any(criterion => criterion.Role == CriterionRole.Ordinary && leftOut.Contains(criterion.Id)))
        {
            var left = form.Sections.Sum(section => Left(section, leftOut));
            plain = left > 0 ? plain * form.Max / left : throw new ReferenceError("everything left out");
        }

        // (4) bonus and penalties, (5) limits, (6) rounding
        var total = Math.Max(0, plain + bonus - penalty);
        total = form.OverMaxAllowed ? total : Math.Min(total, form.Max);
        total = form.Round is { } rounding ? ReferenceKinds.Rounded(total, rounding) : total;
        return Graded(form, frame, points, leftOut, total);
    }

    private static ReferenceScore Graded(Form form, Frame frame, Dictionary<string, decimal> points, List<string> leftOut, decimal total)
    {
        frame.Slots[form.Names.Total.Slot] = Value.Of(total);
        var place = 0;
        foreach (var part in form.Parts)
        {
            var most = part is Section section ? Left(section, leftOut) : ((Criterion)part).Max;
            frame.Slots[form.Names.SlotOf(place)] = Value.Of(points.GetValueOrDefault(part.Id));
            frame.Slots[form.Names.SlotOf(place) + 1] = Value.Of(leftOut.Contains(part.Id) || Decimals.Compare(points[part.Id], most) >= 0);
            place++;
        }

        var caps = form.Caps.Where(cap => Truth(cap.Holds, frame)).ToList();
        var graded = !form.NotGraded.Select(reason => Truth(reason.When, frame)).ToList().Contains(true);
        string? grade = null;
        if (form.Grades.Count > 0 && graded)
        {
            var seen = Math.Min(Decimals.AsCompared(total), form.Max);
            var best = form.Grades.ToList().FindIndex(candidate => Truth(candidate.When, With(frame, form.Names.Total.Slot, seen)));
            grade = form.Grades[caps.Select(cap => cap.To).Append(best).Max()].Id;
        }

        return new(form.Id, points, leftOut, total, grade, [.. caps.Select(cap => cap.Id)]);
    }

    private static Frame With(Frame frame, int slot, decimal number)
    {
        frame.Slots[slot] = Value.Of(number);
        return frame;
    }

    private static decimal SectionPoints(Section section, Dictionary<string, decimal> points)
    {
        foreach (var inner in section.Parts.OfType<Section>())
        {
            _ = SectionPoints(inner, points);
        }

        var bonus = section.Tree.OfType<Criterion>().Where(criterion => criterion.Role == CriterionRole.Bonus).Sum(criterion => points.GetValueOrDefault(criterion.Id));
        return points[section.Id] = Plain(section, points) + bonus;
    }

    private static decimal Plain(Part part, Dictionary<string, decimal> points) => part switch
    {
        Criterion { Role: CriterionRole.Ordinary } => points.GetValueOrDefault(part.Id),
        Section section when section.Parts.Sum(inner => Plain(inner, points)) is var sum => section.HasCeiling ? Math.Min(sum, section.Max) : sum,
        _ => 0,
    };

    private static decimal Left(Part part, List<string> leftOut) => part switch
    {
        Criterion { Role: CriterionRole.Ordinary } criterion => leftOut.Contains(criterion.Id) ? 0 : criterion.Max,
        Section section when section.Parts.Sum(inner => Left(inner, leftOut)) is var sum => section.HasCeiling ? Math.Min(sum, section.Max) : sum,
        _ => 0,
    };
}

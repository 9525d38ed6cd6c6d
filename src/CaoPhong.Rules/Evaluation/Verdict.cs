using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The caps that hold and the reasons not to grade, of a meeting about which everything is known.</summary>
/// <param name="Caps">In the order written.</param>
/// <param name="NotGraded">In the order written.</param>
internal sealed record Verdict(IReadOnlyList<Cap> Caps, IReadOnlyList<NotGraded> NotGraded)
{
    private static readonly Verdict Nothing = new([], []);

    /// <summary>Asks every condition; an error is added to those of the meeting.</summary>
    public static Verdict Of(FormConditions form, Workspace work) => form.Caps.Length == 0 && form.NotGraded.Length == 0
        ? Nothing
        : new(
            Holding(form.Form.Caps, form.Caps, cap => cap.Holds, work),
            Holding(form.Form.NotGraded, form.NotGraded, reason => reason.When, work));

    private static List<T> Holding<T>(IReadOnlyList<T> all, Eval[] conditions, Func<T, Expr> written, Workspace work)
    {
        var holding = new List<T>();
        for (var i = 0; i < conditions.Length; i++)
        {
            var holds = conditions[i](work.Frame);
            if (holds.Kind != ValueKind.Boolean)
            {
                work.Errors.Add(holds.Kind == ValueKind.Error ? holds.AsError : MeetingDiagnostics.NoTruth(written(all[i])));
            }
            else if (holds.AsBoolean)
            {
                holding.Add(all[i]);
            }
        }

        return holding;
    }
}

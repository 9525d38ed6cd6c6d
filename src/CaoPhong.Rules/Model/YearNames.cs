using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Model;

/// <summary>What expressions over a year may name: the list of its scored meetings and its points.</summary>
/// <remarks>A meeting is a record of <c>total</c>, <c>grade</c>, <c>form</c>, <c>version</c> and every fact and derived fact.
/// Immutable; safe to share between threads.</remarks>
public sealed class YearNames
{
    /// <summary>The names of a year over meetings of some forms.</summary>
    /// <param name="facts">The facts of a meeting.</param>
    /// <param name="forms">The forms of the rule set.</param>
    /// <param name="counted">The forms whose meetings count; none where that is not known, so that any grade may be asked for.</param>
    /// <param name="hasPoints">Whether the year has points.</param>
    /// <param name="functions">Registered functions.</param>
    /// <param name="points">What the points of the year can be.</param>
    public YearNames(
        FactSchema facts, IReadOnlyList<Form> forms, IReadOnlyList<Form> counted, bool hasPoints, IReadOnlyList<FunctionDefinition> functions,
        Domain points)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(counted);

        var members = new Dictionary<string, FeelType>(StringComparer.Ordinal)
        {
            ["total"] = FeelType.Number,
            ["grade"] = new GradeType([.. counted.SelectMany(form => form.Grades).Select(grade => grade.Id).Distinct()])
            {
                IsOpen = counted.Count == 0,
                Forms = counted.ToDictionary(form => form.Id, IReadOnlyList<string> (form) => [.. form.Grades.Select(grade => grade.Id)], StringComparer.Ordinal),
            },
            ["form"] = new ChoiceType([.. forms.Select(form => form.Id)]),
            ["version"] = FeelType.Text,
        };

        var optional = new HashSet<string>(StringComparer.Ordinal);
        foreach (var symbol in facts.Facts.Select(fact => fact.Symbol).Concat(facts.Derived.Select(fact => fact.Symbol)))
        {
            if (members.TryAdd(symbol.Name, symbol.Type) && symbol.Optional)
            {
                optional.Add(symbol.Name);
            }
        }

        Meeting = new(members) { Optional = optional };
        Meetings = new("meetings", new ListType(Meeting), 0);
        Points = hasPoints ? new("points", FeelType.Number, 1) { Domain = points } : null;
        OverMeetings = new([Meetings], functions);
        Scope = Points is null ? OverMeetings : new([Meetings, Points], functions);
    }

    /// <summary>The type of a meeting.</summary>
    public RecordType Meeting { get; }

    /// <summary>The list of the meetings that count, in order of <c>held_on</c>; slot 0.</summary>
    public Symbol Meetings { get; }

    /// <summary>The points of the year; slot 1; null where it has none.</summary>
    public Symbol? Points { get; }

    /// <summary>What the points of the year may name.</summary>
    public Scope OverMeetings { get; }

    /// <summary>What grades, caps and <c>not_graded</c> of the year may name.</summary>
    public Scope Scope { get; }
}

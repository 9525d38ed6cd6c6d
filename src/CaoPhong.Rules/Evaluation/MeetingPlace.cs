using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Finds where a meeting and its facts stand.</summary>
internal static class MeetingPlace
{
    /// <summary>The place of the meeting itself; null when a program gave it.</summary>
    public static FactPlace? Of(FactSet facts) => facts.Meeting.Place;

    /// <summary>The place of a fact: its own where it was given under its name, else that of the meeting.</summary>
    public static FactPlace Of(FactSet facts, string fact)
    {
        var given = facts.Meeting.Given.FirstOrDefault(item => item.Name == fact);
        var place = given?.Place ?? facts.Meeting.Place;
        return place is null ? new(null, null, given?.Name, fact) : place with { Column = given?.Name ?? place.Column, Fact = fact };
    }
}

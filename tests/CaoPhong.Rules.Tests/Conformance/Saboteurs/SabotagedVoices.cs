namespace CaoPhong.Rules.Tests.Conformance.Saboteurs;

/// <summary>Engines with one fault each. The suite must catch every one, else it would not catch the fault in a real engine.</summary>
internal static class SabotagedVoices
{
    public static IReadOnlyList<Voice> All { get; } =
    [
        Voice.Of(new SabotagedBackend("an edge off by a step", Tampering.Conditions(Tampering.EdgeOffByAStep))),
        Voice.Of(new SabotagedBackend("open for closed", Tampering.Conditions(Tampering.OpenForClosed))),
        Voice.Of(new SabotagedBackend("closed for open", Tampering.Conditions(Tampering.ClosedForOpen))),
        Voice.Of(new SabotagedBackend("half of and", Tampering.Conditions(Tampering.HalfOfAnd))),
        Voice.Of(new SabotagedBackend("half of or", Tampering.Conditions(Tampering.HalfOfOr))),
        Voice.Of(new SabotagedBackend("without not", Tampering.Conditions(Tampering.WithoutNot))),
        Voice.Of(new SabotagedBackend("days one later", Tampering.Conditions(Tampering.NextDay))),
        Voice.Of(new SabotagedBackend("any choice of a list", Tampering.Conditions(Tampering.AnyChoice))),
        Voice.Of(new SabotagedBackend("first row lost", Tampering.Lost(_ => 0))),
        Voice.Of(new SabotagedBackend("last row lost", Tampering.Lost(table => table.Rows.Count - 1))),
        Voice.Of(new SabotagedBackend("points of two rows changed places", Tampering.Swapped)),
        Voice.Of(new SabotagedBackend("first for unique", hand: () => new Hand(Hands.FirstForUnique))),
        Voice.Of(new SabotagedBackend("first for sum", hand: () => new Hand(Hands.FirstForSum))),
        Voice.Of(new SabotagedBackend("first for any", hand: () => new Hand(Hands.FirstForAny))),
        Voice.Of(new SabotagedBackend("first for highest", hand: () => new Hand(Hands.FirstForHighest))),
        Voice.Of(new SabotagedBackend("highest for lowest", hand: () => new Hand(Hands.HighestForLowest))),
        Voice.Of(new SabotagedBackend("always otherwise", hand: () => new Hand(Hands.AlwaysOtherwise))),
        Voice.Of(new SabotagedBackend("never otherwise", hand: () => new Hand(Hands.NeverOtherwise))),
        Voice.Of(new SabotagedBackend("binary floating point", hand: () => new Hand(Hands.Binary))),
        Voice.Of(new SabotagedBackend("rounding before the sum", hand: () => new Hand(Hands.Rounded))),
        Voice.Of(new SabotagedBackend("points held to the max", hand: () => new Hand(Hands.Clamped))),
        Voice.Of(new SabotagedBackend("failures kept to itself", hand: () => new Silence())),
        Voice.Of(new SabotagedBackend("state kept between meetings", hand: () => new Memory())),
        new("unknown as 0", Misscoring.UnknownAsNothing),
        new("a cap that raises", Misscoring.Retold(Misscoring.CapThatRaises)),
        new("the first cap alone", Misscoring.Retold(Misscoring.FirstCapAlone)),
        new("the worst taken for certain", Misscoring.Retold(Misscoring.Pessimist)),
        new("nothing is unknown", Misscoring.Retold(Misscoring.KnowsAll)),
        new("the grade before rounding", Misscoring.GradeOf(form => form with { Round = null })),
        new("the grade before caps", Misscoring.GradeOf(form => form with { Caps = [] })),
        new("no rounding", Misscoring.TotalOf(form => form with { Round = null })),
        new("no rescaling", Misscoring.TotalOf(Misscoring.LeftOutIsZero)),
        new("no ceiling", Misscoring.TotalOf(Misscoring.WithoutCeilings)),
        new("always stopped at the max", Misscoring.TotalOf(form => form with { OverMaxAllowed = false })),
        new("never stopped at the max", Misscoring.TotalOf(form => form with { OverMaxAllowed = true })),
        new("nothing for full points", Misscoring.TotalOf(Misscoring.FullIsZero)),
        new("a penalty that gives", Misscoring.TotalOf(Misscoring.PenaltyIsBonus)),
        new("a bonus that is rescaled", Misscoring.TotalOf(Misscoring.BonusIsOrdinary)),
    ];
}

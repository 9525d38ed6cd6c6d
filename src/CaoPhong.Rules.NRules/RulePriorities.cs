namespace CaoPhong.Rules.NRules;

/// <summary>The order in which rules fire, the greatest first: without it a sum would be made of what has fired so far.</summary>
public static class RulePriorities
{
    /// <summary>Criteria: each on its own, in any order.</summary>
    public const int Criterion = 4_000_000;

    /// <summary>Sections and total, when all criteria have fired.</summary>
    public const int Total = 3_000_000;

    /// <summary>Caps and reasons not to grade, which look at points and total.</summary>
    public const int Verdict = 2_000_000;

    /// <summary>The scorecard, which is a fact from then on.</summary>
    public const int Scorecard = 1_500_000;

    /// <summary>The year, when all scorecards are there. An application's rules have the priority 0 unless they say otherwise.</summary>
    public const int Year = 1_000_000;
}

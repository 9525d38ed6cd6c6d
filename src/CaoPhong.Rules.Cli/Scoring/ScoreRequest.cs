using CaoPhong.Rules.Cli.Plugins;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>What a command line asks of scoring.</summary>
/// <param name="Facts">The file of facts; <c>-</c> for what is piped in.</param>
/// <param name="Rules">The folder of rule sets, or one rule set file.</param>
internal sealed record ScoreRequest(string Facts, string Rules)
{
    /// <summary>The engine, and what plug-ins bring.</summary>
    public ChosenParts Parts { get; init; } = ChosenParts.Own;

    /// <summary>The rule set; null: the one that is in force.</summary>
    public string? RuleSet { get; init; }

    /// <summary>The version; null: the one in force on the day of each meeting.</summary>
    public string? Version { get; init; }

    /// <summary>Whether a meeting of which something that matters is unknown is an error.</summary>
    public bool Complete { get; init; }

    /// <summary>Whether one summary of all is written in place of the scorecards.</summary>
    public bool Summary { get; init; }

    /// <summary>Whether criteria say why they have their points.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether explanations name where a rule comes from.</summary>
    public bool Sources { get; init; }

    /// <summary>Columns that are no facts and may pass.</summary>
    public IReadOnlySet<string> Ignored { get; init; } = new HashSet<string>();

    /// <summary>How sheets are written.</summary>
    public SheetNotation Sheet { get; init; } = SheetNotation.Plain;

    /// <summary>The format of the facts; null: by the name of the file.</summary>
    public string? InputFormat { get; init; }

    /// <summary>Where rows go that cannot be scored; null: nowhere.</summary>
    public string? Rejects { get; init; }
}

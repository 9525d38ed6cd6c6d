using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Scores meetings under the version that a command line asks for, or the one in force on their day.</summary>
internal sealed class MeetingScoring
{
    private readonly RuleEngine engine;
    private readonly ScoreRequest request;

    private MeetingScoring(RuleEngine engine, ScoreRequest request) => (this.engine, this.request) = (engine, request);

    /// <summary>The ids of all sections and criteria that may have points.</summary>
    public IReadOnlyList<string> Parts => [.. engine.RuleSet.Forms.SelectMany(form => form.Parts).Select(part => part.Id).Distinct()];

    /// <summary>Opens the rules.</summary>
    /// <returns>Null, and reported, where they have mistakes.</returns>
    public static MeetingScoring? Open(ScoreRequest request, Terminal terminal)
    {
        var version = File.Exists(request.Rules) ? request.Rules : request.Version
            ?? throw new UsageException(new("cần '--version' khi '--rules' là thư mục", "'--version' is needed where '--rules' is a folder"));
        return RuleSetChoice.Find(version, request.Rules, terminal) is { } ruleSet ? new(RuleEngine.Compile(ruleSet), request) : null;
    }

    /// <summary>The scorecard of a meeting, or what is wrong with it.</summary>
    public Checked<Scorecard> Score(Meeting meeting)
    {
        var bound = engine.Bind(meeting, request.Ignored);
        return bound.Value is { } facts ? engine.Score(facts, request.Explain) : Checked<Scorecard>.Failed(bound.Diagnostics);
    }
}

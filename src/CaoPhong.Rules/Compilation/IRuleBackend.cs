namespace CaoPhong.Rules.Compilation;

/// <summary>A way to run plans: the direct interpreter, or a rules engine behind an adapter.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IRuleBackend
{
    /// <summary>Its name, such as <c>direct</c>.</summary>
    string Name { get; }

    /// <summary>An engine for a plan.</summary>
    IRuleEngine Build(RulePlan plan);
}

/// <summary>Finds, for a meeting whose needed facts are known, which rows hold and what points they give.</summary>
/// <remarks>Thread-safe. It has no other job: what several rows come to, sums, limits, rounding, bounds and grades are the same for every engine.</remarks>
public interface IRuleEngine
{
    /// <summary>
    /// Writes the hits of every table that the meeting asks for. Under <see cref="Model.HitPolicy.First"/> that is the first row that
    /// holds, otherwise every row that holds; a row without condition where no other holds. A condition or points without a value
    /// make the table fail, with the reason.
    /// </summary>
    void Run(EngineMeeting meeting);
}

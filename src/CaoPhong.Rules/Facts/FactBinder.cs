using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts;

/// <summary>Names and values as given to typed facts.</summary>
/// <remarks>Thread-safe.</remarks>
public static class FactBinder
{
    /// <summary>The facts of a meeting: names found by id or label, values read as their types, held to min, max, step and choices, defaults filled in.</summary>
    /// <param name="schema">Of which version.</param>
    /// <param name="meeting">As given.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <returns>All facts, or every mistake among them with its place.</returns>
    public static Checked<FactSet> Bind(FactSchema schema, Meeting meeting, IReadOnlySet<string>? ignored = null) => throw new NotSupportedException();
}

using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>One row of a file of facts: a meeting, or why it could not be read.</summary>
/// <remarks>Immutable. Mistakes that concern the file as a whole come as a row without a number.</remarks>
/// <param name="Place">Where it stands.</param>
/// <param name="Meeting">What was read, as far as it could be; null where nothing could.</param>
/// <param name="Diagnostics">What is wrong with the row itself, before its values are typed.</param>
public sealed record FactRow(FactPlace Place, Meeting? Meeting, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The row as it stands in the file, in UTF-8 where the file is text; empty where it was not asked for.</summary>
    public ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>What must stand before the rows so that they can be read again: the heading of a CSV file.</summary>
    public ReadOnlyMemory<byte> Heading { get; init; }

    /// <summary>Whether it was read without a mistake.</summary>
    public bool IsOk => Meeting is not null && Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);

    /// <summary>The row of a meeting that a program gives.</summary>
    public static FactRow Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new(meeting.Place ?? new(null, null, null, null), meeting, []);
    }

    internal static FactRow Broken(FactPlace place, Diagnostic diagnostic) => new(place, null, [diagnostic]);
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules;

/// <summary>Reads of which cell and of which day a meeting is, also of one that cannot be scored: by the names <c>cell</c> and
/// <c>held_on</c>, or by the labels that versions give them.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
public sealed class SubjectReader
{
    private readonly FactNames[] cells;
    private readonly HeldOnReader days;

    /// <summary>A reader for meetings that are written down for any of these schemas.</summary>
    public SubjectReader(IEnumerable<FactSchema> schemas)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        var all = schemas.ToList();
        var labels = all.Select(schema => schema.Facts[FactSchema.CellSlot].Label).Append("cell").Distinct(StringComparer.Ordinal);
        cells = [.. labels.Select(label => new FactNames([new(FactSchema.CellSlot, "cell", label, FactType.Text, Domain.Whole)]))];
        days = new(all);
    }

    /// <summary>The cell, in the form in which a meeting that is scored has it; null where none is given.</summary>
    public string? CellOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var given = meeting.Given.FirstOrDefault(one => Array.Exists(cells, names => names.Find(one.Name, meeting.Sheet is not null).Count == 1));
        return given?.Value.Text is { Length: > 0 } text ? TextForms.Compose(text) : null;
    }

    /// <summary>The day; null where none is given, or what is given is no day.</summary>
    public DateOnly? DayOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return days.Read(meeting, out _);
    }
}

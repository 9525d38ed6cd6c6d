using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads choices by id or label, and sets of them.</summary>
internal static class GivenChoice
{
    /// <summary>One choice.</summary>
    public static GivenValue ReadOne(FactTarget target, RawValue raw, SheetNotation? sheet) =>
        TextOf(raw, sheet) is { } text && Find(target, text) is { } option ? GivenValue.Known(Value.Of(option.Id))
        : GivenValue.Mistaken(BindingDiagnostics.NotChoice(target, raw));

    /// <summary>A set of choices: a list, or in a sheet one cell of them separated by <c>;</c> or <c>,</c>.</summary>
    public static GivenValue ReadSet(FactTarget target, RawValue raw, SheetNotation? sheet)
    {
        if (raw.Kind != RawKind.List)
        {
            return sheet is null || TextOf(raw, sheet) is not { } cell
                ? GivenValue.Mistaken(BindingDiagnostics.NotList(target))
                : Set(target, Split(target, cell), sheet);
        }

        return Set(target, raw.Items, sheet);
    }

    private static GivenValue Set(FactTarget target, IReadOnlyList<RawValue> items, SheetNotation? sheet)
    {
        var ids = new List<Value>();
        var mistakes = new List<Diagnostic>();
        foreach (var item in items)
        {
            if (TextOf(item, sheet) is not { } text || Find(target, text) is not { } option)
            {
                mistakes.Add(BindingDiagnostics.NotChoice(target, item));
            }
            else if (ids.Contains(Value.Of(option.Id)))
            {
                mistakes.Add(BindingDiagnostics.RepeatedChoice(target, option));
            }
            else
            {
                ids.Add(Value.Of(option.Id));
            }
        }

        return mistakes.Count > 0 ? GivenValue.Mistaken(mistakes) : GivenValue.Known(Value.Of(ids));
    }

    // A label may itself hold a comma, so that a whole cell is tried first and ';' goes before ','.
    private static IReadOnlyList<RawValue> Split(FactTarget target, string cell)
    {
        if (Find(target, cell) is not null)
        {
            return [RawValue.Of(RawKind.Untyped, cell)];
        }

        var separator = cell.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        return
        [
            .. cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(item => RawValue.Of(RawKind.Untyped, item)),
        ];
    }

    private static string? TextOf(RawValue raw, SheetNotation? sheet) => raw.Kind switch
    {
        RawKind.Untyped or RawKind.Text => sheet is null ? raw.Text : raw.Text.Trim(),
        RawKind.Number when sheet is not null => raw.Text,
        // An id may be the word true or a day; the bare word in YAML and a typed cell of a sheet mean that id.
        RawKind.Boolean or RawKind.Date when sheet is not null => raw.Text,
        _ => null,
    };

    private static ChoiceOption? Find(FactTarget target, string text)
    {
        var composed = TextForms.Compose(text);
        ChoiceOption? labelled = null;
        foreach (var option in target.Options)
        {
            if (option.Id == composed)
            {
                return option;
            }

            labelled ??= TextForms.Compose(option.Label) == composed ? option : null;
        }

        return labelled;
    }
}

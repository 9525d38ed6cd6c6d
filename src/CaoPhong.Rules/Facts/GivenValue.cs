using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>One given value read as the type of its fact.</summary>
/// <param name="Value">The value; null where it is not given, or is mistaken.</param>
/// <param name="Decimals">The decimals of a number as given.</param>
/// <param name="Mistakes">Why it does not fit; without a place.</param>
internal readonly record struct GivenValue(Value? Value, int Decimals, IReadOnlyList<Diagnostic> Mistakes)
{
    /// <summary>Reads a value for a fact.</summary>
    /// <param name="target">The fact.</param>
    /// <param name="raw">As given.</param>
    /// <param name="sheet">How cells are written; null where the value is no cell.</param>
    public static GivenValue Read(FactTarget target, RawValue raw, SheetNotation? sheet)
    {
        switch (raw.Kind)
        {
            case RawKind.Blank:
                return NotGiven;
            case RawKind.Unknown:
                return Known(Expressions.Value.Unknown);
            case RawKind.Null:
                return Known(target.Optional ? Expressions.Value.Null : Expressions.Value.Unknown);
            case RawKind.List when target.Type is not (FactType.ListOfChoice or null):
                return Mistaken(BindingDiagnostics.NotOneValue(target));
        }

        return target.Type switch
        {
            FactType.Number or FactType.Integer => GivenNumber.Read(target, raw, sheet),
            FactType.Boolean => ReadBoolean(target, raw, sheet),
            FactType.Text => ReadText(target, raw, sheet),
            FactType.Date => GivenDate.Read(target, raw, sheet),
            FactType.Choice => GivenChoice.ReadOne(target, raw, sheet),
            FactType.ListOfChoice => GivenChoice.ReadSet(target, raw, sheet),
            _ => Mistaken(BindingDiagnostics.CannotBeGiven(target)),
        };
    }

    /// <summary>No value, and nothing wrong.</summary>
    public static GivenValue NotGiven { get; } = new(null, 0, []);

    /// <summary>A value.</summary>
    public static GivenValue Known(Value value, int decimals = 0) => new(value, decimals, []);

    /// <summary>A value that does not fit, and why.</summary>
    public static GivenValue Mistaken(params IReadOnlyList<Diagnostic> mistakes) => new(null, 0, mistakes);

    private static GivenValue ReadBoolean(FactTarget target, RawValue raw, SheetNotation? sheet)
    {
        bool? truth = (raw.Kind, raw.Text) switch
        {
            (RawKind.Boolean or RawKind.Untyped, "true") => true,
            (RawKind.Boolean or RawKind.Untyped, "false") => false,
            (RawKind.Untyped or RawKind.Text or RawKind.Number, _) when sheet is not null => TruthOfCell(raw.Text),
            _ => null,
        };

        return truth is { } known ? Known(Expressions.Value.Of(known)) : Mistaken(BindingDiagnostics.NotBoolean(target, raw, sheet is not null));
    }

    private static bool? TruthOfCell(string text) => text switch
    {
        "Có" or "1" => true,
        "Không" or "0" => false,
        _ => TextForms.Compose(text.Trim()).ToLowerInvariant() switch
        {
            "có" or "true" or "1" => true,
            "không" or "false" or "0" => false,
            _ => null,
        },
    };

    // A cell of digits, a day or a truth is text in a column of text; elsewhere what is not written as text is none.
    private static GivenValue ReadText(FactTarget target, RawValue raw, SheetNotation? sheet) =>
        raw.Kind is RawKind.Text or RawKind.Untyped || sheet is not null
            ? Known(Expressions.Value.Of(TextForms.Compose(raw.Text)))
            : Mistaken(BindingDiagnostics.NotText(target, raw));
}

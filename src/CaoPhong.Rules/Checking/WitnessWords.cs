using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>Writes meetings that show something, in the words of the author.</summary>
internal sealed class WitnessWords(FactSchema schema)
{
    private const int LongText = 24;

    /// <summary>All that is given, such as <c>attendance_rate = 50, kind = thematic (Chuyên đề)</c>.</summary>
    public Phrase Of(Witness witness) => witness.Values.Count == 0
        ? new("mọi kỳ", "any meeting")
        : Joined(witness.Values.Select(given => Of(given.Symbol, given.Value)));

    /// <summary>The value of what is split, and the facts behind it where it is more than a name: <c>50 (present = 1, members = 2)</c>.</summary>
    public Phrase Of(Witness witness, Expr subject)
    {
        var value = ExprCompiler.Compile(subject)(witness.Frame);
        if (!value.IsKnown)
        {
            return Of(witness);
        }

        var shown = Of(value, subject is NameExpr { Symbol: { } symbol } ? symbol : null);
        var others = witness.Values.Where(given => subject is not NameExpr name || given.Symbol.Slot != name.Symbol!.Slot).ToArray();
        return others.Length == 0
            ? shown
            : Joined(others.Select(given => Of(given.Symbol, given.Value))) is var behind
                ? new($"{shown.Vi} ({behind.Vi})", $"{shown.En} ({behind.En})")
                : shown;
    }

    private Phrase Of(Symbol symbol, Value value)
    {
        if (value.Kind == ValueKind.Null)
        {
            return new($"{symbol.Name} để trống", $"{symbol.Name} absent");
        }

        var shown = Of(value, symbol);
        return new($"{symbol.Name} = {shown.Vi}", $"{symbol.Name} = {shown.En}");
    }

    private Phrase Of(Value value, Symbol? symbol)
    {
        switch (value.Kind)
        {
            case ValueKind.Date when value.AsOrdinal is >= 0 and <= 3_652_058:
                return new(
                    value.AsDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                    value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            case ValueKind.Text when symbol?.Type is ChoiceType:
                var label = Options(symbol).FirstOrDefault(option => option.Id == value.AsText)?.Label;
                return Phrase.Same(label is null || label == value.AsText ? value.AsText : $"{value.AsText} ({label})");
            case ValueKind.List:
                return value.AsList.Count == 0
                    ? new("[] (không chọn gì)", "[] (nothing)")
                    : Phrase.Same($"[{string.Join(", ", value.AsList.Select(item => item.Kind == ValueKind.Text ? item.AsText : item.ToString()))}]");
            case ValueKind.Text when value.AsText.Length > LongText:
                return new($"(văn bản dài {value.AsText.Length} ký tự)", $"(a text of {value.AsText.Length} characters)");
            default:
                return Phrase.Same(ValuePrinter.Print(value));
        }
    }

    private IReadOnlyList<ChoiceOption> Options(Symbol symbol) =>
        symbol.Slot < schema.Facts.Count && schema.Facts[symbol.Slot].Name == symbol.Name ? schema.Facts[symbol.Slot].Options : [];

    private static Phrase Joined(IEnumerable<Phrase> parts)
    {
        var all = parts.ToArray();
        return new(string.Join(", ", all.Select(part => part.Vi)), string.Join(", ", all.Select(part => part.En)));
    }
}

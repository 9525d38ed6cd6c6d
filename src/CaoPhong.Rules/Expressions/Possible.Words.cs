using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>How they are shown to programmers.</content>
public sealed partial record Possible
{
    /// <summary>All that it may be, such as <c>[0..5] by 1 | null | error</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        void Add(bool may, Func<string> words)
        {
            if (may)
            {
                parts.Add(words());
            }
        }

        Add(CanBeTrue, () => "true");
        Add(CanBeFalse, () => "false");
        Add(Ordinals is not null, () => Line(Ordinals!));
        Add(Texts is not null, () => (Texts!.Others ? "any text but " : "") + string.Join(", ", Texts.Values.Select(text => $"\"{text}\"")));
        Add(List is not null, () => List!.Items is { } items
            ? $"[{string.Join(", ", items.Select(item => item.Certain ? $"{item.Value}" : $"({item.Value})"))}]"
            : $"list of {List.Element}");
        Add(Members is not null, () => "record");
        Add(CanBeNull, () => "null");
        Add(CanBeAnything, () => "anything");
        Add(CanFail, () => "error");
        return parts.Count == 0 ? "nothing" : string.Join(" | ", parts);
    }

    private static string Line(Domain domain)
    {
        var low = domain.Lower is { } lower ? (lower.Closed ? "[" : "(") + Numbers.Format(lower.Value) : "(";
        var high = domain.Upper is { } upper ? Numbers.Format(upper.Value) + (upper.Closed ? "]" : ")") : ")";
        return $"{low}..{high}" + (domain.Step is { } step ? $" by {Numbers.Format(step)}" : "");
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Excel;

/// <summary>Says what may be entered for a fact.</summary>
internal static class FactLimits
{
    /// <summary>Its type in words.</summary>
    public static string TypeWords(FactDeclaration fact, Wording wording) => wording.Words(fact.Type switch
    {
        FactType.Number => new("số", "number"),
        FactType.Integer => new("số nguyên", "whole number"),
        FactType.Boolean => new("có/không", "yes or no"),
        FactType.Text => new("văn bản", "text"),
        FactType.Date => new("ngày", "date"),
        FactType.Choice => new("một lựa chọn", "one choice"),
        _ => new("nhiều lựa chọn", "several choices"),
    });

    /// <summary>Its values in words, such as <c>số nguyên, từ 1 trở lên</c>.</summary>
    public static string Of(FactDeclaration fact, Wording wording)
    {
        switch (fact.Type)
        {
            case FactType.Choice:
                return string.Join("; ", fact.Options.Select(option => option.Label));
            case FactType.ListOfChoice:
                return $"{string.Join("; ", fact.Options.Select(option => option.Label))} ({wording.Words(new("cách nhau bằng dấu ;", "separated by ;"))})";
            case FactType.Boolean:
                return "Có; Không";
        }

        var day = fact.Type == FactType.Date;
        string Show(decimal value) => day ? wording.Day(DateOnly.FromDayNumber((int)value)) : wording.Number(value);

        var words = new List<string> { TypeWords(fact, wording) };
        var (lower, upper, step) = fact.Symbol.Domain;
        if (lower is not null && upper is not null)
        {
            words.Add(wording.Words(new($"từ {Show(lower.Value)} đến {Show(upper.Value)}", $"from {Show(lower.Value)} to {Show(upper.Value)}")));
        }
        else if (lower is not null)
        {
            words.Add(wording.Words(new($"từ {Show(lower.Value)} trở lên", $"{Show(lower.Value)} or more")));
        }
        else if (upper is not null)
        {
            words.Add(wording.Words(new($"không quá {Show(upper.Value)}", $"at most {Show(upper.Value)}")));
        }

        if (fact.Type == FactType.Number && step is { } fine)
        {
            words.Add(wording.Words(new($"bước {Show(fine)}", $"in steps of {Show(fine)}")));
        }

        if (fact.Unit is { } unit)
        {
            words.Add(unit);
        }

        return string.Join(", ", words);
    }
}

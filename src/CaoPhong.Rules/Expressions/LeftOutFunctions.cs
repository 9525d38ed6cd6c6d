using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Why a function of FEEL is left out.</summary>
internal enum LeftOutKind
{
    /// <summary>It is not left out.</summary>
    None,

    /// <summary>It asks the clock.</summary>
    Clock,

    /// <summary>It is about times of the day.</summary>
    Time,

    /// <summary>It takes a regular expression.</summary>
    Pattern,

    /// <summary>Nobody needs it here.</summary>
    Other,
}

/// <summary>The functions of FEEL that are left out on purpose.</summary>
internal static class LeftOutFunctions
{
    private static readonly HashSet<string> OtherNames = new(StringComparer.Ordinal)
    {
        "decimal", "round", "sqrt", "exp", "log", "power", "stddev", "mode", "product", "sort", "reverse", "remove", "union",
        "insert before", "list replace", "string join", "is", "is defined", "get value", "get entries", "get or else", "context",
        "context put", "context merge", "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after",
        "finishes", "finished by", "includes", "during", "starts", "started by", "coincides", "range", "day of week", "day of year",
        "month of year", "week of year", "last day of month", "partition", "random number", "extract", "trim", "assert",
    };

    /// <summary>The names that have blanks, which are single words of FEEL.</summary>
    public static IEnumerable<string> NamesWithBlanks => OtherNames.Append("date and time").Where(name => name.Contains(' ', StringComparison.Ordinal));

    /// <summary>Why a name is left out.</summary>
    public static LeftOutKind KindOf(string name) => name switch
    {
        "today" or "now" => LeftOutKind.Clock,
        "time" or "date and time" => LeftOutKind.Time,
        "matches" or "replace" or "split" => LeftOutKind.Pattern,
        _ when OtherNames.Contains(name) => LeftOutKind.Other,
        _ => LeftOutKind.None,
    };

    /// <summary>What to write instead of a function of the kind <see cref="LeftOutKind.Other"/>; null where there is nothing.</summary>
    public static Phrase? AdviceFor(string name) => name switch
    {
        "decimal" or "round" => new(
            "nêu rõ cách làm tròn: round half up(x, 1), round half even, round up hoặc round down",
            "name the mode: round half up(x, 1), round half even, round up or round down"),
        "before" or "after" or "meets" or "met by" or "during" or "includes" or "is" => new("so sánh bằng <, <=, =, in", "compare with <, <=, =, in"),
        "is defined" => new("so sánh với null: x != null", "compare with null: x != null"),
        "union" => new("viết: distinct values(concatenate(a, b))", "write: distinct values(concatenate(a, b))"),
        "power" => new("viết phép nhân, ví dụ: x * x", "write it as a product, such as x * x"),
        "month of year" => new("viết: held_on.month", "write: held_on.month"),
        _ => null,
    };
}

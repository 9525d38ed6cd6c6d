using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>The type of an expression.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public abstract record FeelType
{
    /// <summary>Numbers: decimals of 28 digits.</summary>
    public static FeelType Number { get; } = new NumberType();

    /// <summary>Text.</summary>
    public static FeelType Text { get; } = new TextType();

    /// <summary>True and false.</summary>
    public static FeelType Boolean { get; } = new BooleanType();

    /// <summary>Days of the calendar.</summary>
    public static FeelType Date { get; } = new DateType();

    /// <summary>Durations in days, hours, minutes and seconds.</summary>
    public static FeelType DaysDuration { get; } = new DaysDurationType();

    /// <summary>Durations in years and months.</summary>
    public static FeelType MonthsDuration { get; } = new MonthsDurationType();

    /// <summary>The type of <c>null</c>, which every optional thing may take.</summary>
    public static FeelType Null { get; } = new NullType();

    /// <summary>The type of what could not be typed, and has been reported, or may be anything, such as an element of <c>[]</c>.</summary>
    public static FeelType Any { get; } = new AnyType();

    /// <summary>The name of the type as authors know it.</summary>
    public abstract Phrase Words { get; }
}

/// <summary>Numbers.</summary>
public sealed record NumberType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("số", "number");
}

/// <summary>Text.</summary>
public sealed record TextType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("văn bản", "text");
}

/// <summary>True and false.</summary>
public sealed record BooleanType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("đúng/sai", "boolean");
}

/// <summary>Days of the calendar.</summary>
public sealed record DateType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("ngày", "date");
}

/// <summary>Durations in days and parts of days.</summary>
public sealed record DaysDurationType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("khoảng thời gian tính bằng ngày", "duration of days");
}

/// <summary>Durations in years and months.</summary>
public sealed record MonthsDurationType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("khoảng thời gian tính bằng năm, tháng", "duration of years and months");
}

/// <summary>The type of <c>null</c>.</summary>
public sealed record NullType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("null", "null");
}

/// <summary>What could not be typed or may be anything.</summary>
public sealed record AnyType : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("bất kỳ", "anything");
}

/// <summary>Text that is one of a list of ids; it has no order.</summary>
/// <param name="Values">The ids, in the order written.</param>
public sealed record ChoiceType(IReadOnlyList<string> Values) : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => new("lựa chọn", "choice");
}

/// <summary>A grade; grades have an order, <c>at least</c> and <c>at most</c> compare by it.</summary>
/// <param name="Values">The ids of every form that counts, best first within a form.</param>
public sealed record GradeType(IReadOnlyList<string> Values) : FeelType
{
    /// <summary>The grades of each form by its id, best first; empty where there is one order, that of <see cref="Values"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Forms { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether there may be grades that nobody knows, because a form is missing: any may be asked for.</summary>
    internal bool IsOpen { get; init; }

    /// <inheritdoc/>
    public override Phrase Words => new("mức xếp loại", "grade");
}

/// <summary>Lists.</summary>
/// <param name="Element">The type of the elements.</param>
public sealed record ListType(FeelType Element) : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => Element is AnyType
        ? new("danh sách", "list")
        : new($"danh sách {Element.Words.Vi}", $"list of {Element.Words.En}");
}

/// <summary>Ranges, such as <c>[75..90)</c>.</summary>
/// <param name="Element">The type of the ends.</param>
public sealed record RangeType(FeelType Element) : FeelType
{
    /// <inheritdoc/>
    public override Phrase Words => Element is AnyType
        ? new("khoảng", "range")
        : new($"khoảng {Element.Words.Vi}", $"range of {Element.Words.En}");
}

/// <summary>A thing with named members: a meeting of the year.</summary>
/// <param name="Members">Name and type of each member.</param>
public sealed record RecordType(IReadOnlyDictionary<string, FeelType> Members) : FeelType
{
    /// <summary>The members that may be absent, <c>null</c>: the optional facts.</summary>
    public IReadOnlySet<string> Optional { get; init; } = new HashSet<string>();

    /// <inheritdoc/>
    public override Phrase Words => new("kỳ sinh hoạt", "meeting");
}

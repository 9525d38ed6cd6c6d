using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>How they are made and put together.</content>
public sealed partial record Possible
{
    private static readonly Domain AllDays = new(new(DateOnly.MinValue.DayNumber, true), new(DateOnly.MaxValue.DayNumber, true), 1);

    /// <summary>No value: what cannot happen.</summary>
    public static Possible Nothing { get; } = new();

    /// <summary>Anything at all.</summary>
    public static Possible Anything { get; } = new() { CanBeAnything = true, CanFail = true };

    /// <summary>True or false.</summary>
    public static Possible Boolean { get; } = new() { CanBeTrue = true, CanBeFalse = true };

    /// <summary>True.</summary>
    public static Possible True { get; } = new() { CanBeTrue = true };

    /// <summary>False.</summary>
    public static Possible False { get; } = new() { CanBeFalse = true };

    /// <summary>Absent.</summary>
    public static Possible Null { get; } = new() { CanBeNull = true };

    /// <summary>Any number.</summary>
    public static Possible Number { get; } = Within(ValueKind.Number, Domain.Everything);

    /// <summary>One value; <see cref="Value.Unknown"/> is anything.</summary>
    public static Possible Of(Value value) => value.Kind switch
    {
        ValueKind.Null => Null,
        ValueKind.Boolean => Of(value.AsBoolean),
        ValueKind.Text => new() { Texts = PossibleTexts.Only(value.AsText) },
        ValueKind.Error => Failed(value.AsError),
        ValueKind.List => new() { List = PossibleList.Of([.. value.AsList.Select(item => new PossibleItem(Of(item), true))]) },
        ValueKind.Record => OfMembers(value.AsRecord.ToDictionary(member => member.Key, member => Of(member.Value), StringComparer.Ordinal)),
        ValueKind.Number or ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration =>
            Within(value.Kind, Domain.Only(value.AsOrdinal)),
        _ => Anything,
    };

    /// <summary>True or false, as given.</summary>
    public static Possible Of(bool truth) => truth ? True : False;

    /// <summary>A truth that may be either, or one of them, or neither.</summary>
    public static Possible OfTruths(bool canBeTrue, bool canBeFalse) => new() { CanBeTrue = canBeTrue, CanBeFalse = canBeFalse };

    /// <summary>All that the type and the domain of a symbol allow, and absent where it is optional.</summary>
    public static Possible Of(Symbol symbol)
    {
        var values = symbol.Type switch
        {
            NumberType => Within(ValueKind.Number, symbol.Domain),
            DateType => (symbol.Domain with { Step = 1 }).And(AllDays) is { } days ? Within(ValueKind.Date, days) : Nothing,
            _ => Of(symbol.Type),
        };
        return symbol.Optional ? values.Or(Null) : values;
    }

    /// <summary>All values of a type.</summary>
    public static Possible Of(FeelType type) => type switch
    {
        BooleanType => Boolean,
        NumberType => Number,
        DateType => Within(ValueKind.Date, Domain.Whole),
        DaysDurationType => Within(ValueKind.DaysDuration, Domain.Everything),
        MonthsDurationType => Within(ValueKind.MonthsDuration, Domain.Whole),
        TextType => new() { Texts = PossibleTexts.Any },
        ChoiceType choice => OneOf(choice.Values),
        GradeType grade => OneOf(grade.Values),
        NullType => Null,
        ListType { Element: ChoiceType choice } => SetOf([], choice.Values),
        ListType list => new() { List = PossibleList.AnyOf(Of(list.Element).Or(Null)) },
        RecordType record => OfMembers(record.Members.ToDictionary(member => member.Key, member => Of(member.Value), StringComparer.Ordinal)),
        _ => Anything with { CanFail = false },
    };

    /// <summary>The numbers, days or durations of a domain; <see cref="Nothing"/> where it is empty.</summary>
    public static Possible Within(ValueKind kind, Domain domain) =>
        domain.Normalized() is { } allowed ? new() { Ordinals = allowed, OrdinalKind = kind } : Nothing;

    /// <summary>One of these texts, ids of choices or grades.</summary>
    public static Possible OneOf(IEnumerable<string> texts) => Of(PossibleTexts.OneOf(texts));

    /// <summary>These texts.</summary>
    public static Possible Of(PossibleTexts texts) => texts.IsEmpty ? Nothing : new() { Texts = texts };

    /// <summary>These lists.</summary>
    public static Possible Of(PossibleList list) => new() { List = list };

    /// <summary>A list of choice: the values that it certainly has, and all that it may have.</summary>
    public static Possible SetOf(IReadOnlyCollection<string> certain, IReadOnlyCollection<string> all)
    {
        var items = all.Select(id => new PossibleItem(OneOf([id]), certain.Contains(id))).ToArray();
        return Of(PossibleList.Of(items) with { IsSet = true });
    }

    /// <summary>A record of these members.</summary>
    public static Possible OfMembers(IReadOnlyDictionary<string, Possible> members) => new() { Members = members };

    /// <summary>No value, because of an error.</summary>
    public static Possible Failed(Diagnostic? example) => new() { CanFail = true, Failure = example };

    /// <summary>The same, and an error may come instead.</summary>
    public Possible OrFailure(Diagnostic? example = null) =>
        CanFail && (Failure is not null || example is null) ? this : this with { CanFail = true, Failure = Failure ?? example };

    /// <summary>The same values without the errors.</summary>
    public Possible WithoutFailure => CanFail ? this with { CanFail = false, Failure = null } : this;

    /// <summary>The same values, and the errors of an operand.</summary>
    public Possible FailingAs(Possible operand) => operand.CanFail ? OrFailure(operand.Failure) : this;

    /// <summary>The same, and an error may come instead where something is so.</summary>
    internal Possible OrFailureWhen(bool canFail) => canFail ? OrFailure() : this;

    /// <summary>The same values but texts.</summary>
    internal Possible WithoutTexts() => this with { Texts = null };

    /// <summary>The same values, with these for texts.</summary>
    internal Possible WithTexts(PossibleTexts texts) => this with { Texts = texts.IsEmpty ? null : texts };

    /// <summary>The same values, with these for numbers, days or durations.</summary>
    internal Possible WithOrdinals(Domain? ordinals) => this with { Ordinals = ordinals };

    /// <summary>The same values but null.</summary>
    public Possible WithoutNull() => CanBeNull ? this with { CanBeNull = false } : this;

    /// <summary>What either allows.</summary>
    public Possible Or(Possible other)
    {
        if (ReferenceEquals(this, other) || ReferenceEquals(other, Nothing))
        {
            return this;
        }

        if (ReferenceEquals(this, Nothing))
        {
            return other;
        }

        var sameKind = Ordinals is null || other.Ordinals is null || OrdinalKind == other.OrdinalKind;
        return new()
        {
            CanBeTrue = CanBeTrue || other.CanBeTrue,
            CanBeFalse = CanBeFalse || other.CanBeFalse,
            CanBeNull = CanBeNull || other.CanBeNull,
            Ordinals = Ordinals is null ? other.Ordinals : other.Ordinals is null ? Ordinals : Ordinals.Or(other.Ordinals),
            OrdinalKind = Ordinals is null ? other.OrdinalKind : OrdinalKind,
            Texts = Texts is null ? other.Texts : other.Texts is null ? Texts : Texts.Or(other.Texts),
            List = List is null ? other.List : other.List is null ? List : List.Or(other.List),
            Members = Members is null ? other.Members : other.Members is null ? Members : Joined(Members, other.Members),
            CanBeAnything = CanBeAnything || other.CanBeAnything || !sameKind,
            CanFail = CanFail || other.CanFail,
            Failure = Failure ?? other.Failure,
        };
    }

    /// <summary>What both allow; lists and records stay as they are here.</summary>
    public Possible And(Possible other)
    {
        if (other.CanBeAnything)
        {
            return this;
        }

        if (CanBeAnything)
        {
            return other with { CanFail = CanFail && other.CanFail };
        }

        var texts = Texts is not null && other.Texts is not null ? Texts.And(other.Texts) : null;
        var ordinals = Ordinals is not null && other.Ordinals is not null && OrdinalKind == other.OrdinalKind ? Ordinals.And(other.Ordinals) : null;
        return new()
        {
            CanBeTrue = CanBeTrue && other.CanBeTrue,
            CanBeFalse = CanBeFalse && other.CanBeFalse,
            CanBeNull = CanBeNull && other.CanBeNull,
            Ordinals = ordinals,
            OrdinalKind = ordinals is null ? default : OrdinalKind,
            Texts = texts is { IsEmpty: true } ? null : texts,
            List = other.List is null ? null : List,
            Members = other.Members is null ? null : Members,
            CanFail = CanFail && other.CanFail,
            Failure = Failure,
        };
    }

    private static Dictionary<string, Possible> Joined(IReadOnlyDictionary<string, Possible> left, IReadOnlyDictionary<string, Possible> right) =>
        left.Keys.Intersect(right.Keys).ToDictionary(name => name, name => left[name].Or(right[name]), StringComparer.Ordinal);
}

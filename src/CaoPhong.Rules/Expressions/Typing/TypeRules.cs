using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>Which types go together.</summary>
internal static class TypeRules
{
    /// <summary>Whether a value of one type can stand where another one is asked for.</summary>
    /// <remarks>A choice or grade is text; text is a choice only where it is known to be one of its values.
    /// What may be anything is looked at when it is evaluated.</remarks>
    public static bool Accepts(FeelType wanted, FeelType actual) => (wanted, actual) switch
    {
        (AnyType, _) or (_, AnyType) => true,
        (TextType, TextType or ChoiceType or GradeType) => true,
        (ChoiceType choice, ChoiceType other) => other.Values.All(choice.Values.Contains),
        (GradeType grade, GradeType other) => other.Values.All(grade.Values.Contains),
        (ListType list, ListType other) => Accepts(list.Element, other.Element),
        (RangeType range, RangeType other) => Accepts(range.Element, other.Element),
        (RecordType, RecordType) => ReferenceEquals(wanted, actual) || wanted.Equals(actual),
        _ => wanted.GetType() == actual.GetType(),
    };

    /// <summary>Whether <c>=</c> may stand between two types; null equals nothing but may be asked for.</summary>
    public static bool Comparable(FeelType left, FeelType right) => (left, right) switch
    {
        (AnyType or NullType, _) or (_, AnyType or NullType) => true,
        (ChoiceType or GradeType or TextType, ChoiceType or GradeType or TextType) => true,
        (ListType list, ListType other) => Comparable(list.Element, other.Element),
        (RangeType range, RangeType other) => Comparable(range.Element, other.Element),
        _ => left.GetType() == right.GetType(),
    };

    /// <summary>Whether <c>&lt;</c> may stand between two types.</summary>
    public static bool Ordered(FeelType left, FeelType right) =>
        Ordering.Has(left) && Ordering.Has(right) && (left is AnyType || right is AnyType || left.GetType() == right.GetType());

    /// <summary>The type of what is of one type or another: the same one, or anything.</summary>
    public static FeelType Common(IEnumerable<FeelType> types)
    {
        FeelType? common = null;
        foreach (var type in types)
        {
            common = common is null ? type : Common(common, type);
        }

        return common ?? FeelType.Any;
    }

    /// <summary>The type of what is of one type or the other.</summary>
    public static FeelType Common(FeelType one, FeelType other) => (one, other) switch
    {
        (NullType, _) => other,
        (_, NullType) => one,
        (AnyType, _) or (_, AnyType) => FeelType.Any,
        (ChoiceType choice, ChoiceType second) => choice.Values.SequenceEqual(second.Values) ? choice : FeelType.Text,
        (GradeType grade, GradeType second) => grade.Values.SequenceEqual(second.Values) ? grade : FeelType.Text,
        (TextType or ChoiceType or GradeType, TextType or ChoiceType or GradeType) => FeelType.Text,
        (ListType list, ListType second) => new ListType(Common(list.Element, second.Element)),
        (RangeType range, RangeType second) => new RangeType(Common(range.Element, second.Element)),
        _ => one.GetType() == other.GetType() ? one : FeelType.Any,
    };

    /// <summary>The type of the elements of a list; anything for what is no list.</summary>
    public static FeelType ElementOf(FeelType type) => type is ListType list ? list.Element : FeelType.Any;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace CaoPhong.Rules.Diagnostics;

/// <summary>Fills the named arguments of a message, <c>{name}</c>, with values.</summary>
internal static partial class MessageTemplate
{
    /// <summary>The names that a template uses.</summary>
    public static IEnumerable<string> NamesIn(string template) =>
        Argument().Matches(template).Select(match => match.Groups[1].Value);

    /// <summary>The template with every name replaced by its value.</summary>
    /// <exception cref="InvalidOperationException">A name has no value.</exception>
    public static string Fill(string template, IReadOnlyList<(string Name, object Value)> arguments, Language language) =>
        Argument().Replace(template, match => Show(ValueOf(match.Groups[1].Value, arguments), language));

    private static object ValueOf(string name, IReadOnlyList<(string Name, object Value)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        throw new InvalidOperationException($"the message has no value for '{name}'");
    }

    private static string Show(object value, Language language) => value switch
    {
        Phrase phrase => phrase.In(language),
        decimal number => Numbers.Format(number),
        DateOnly date => language == Language.Vietnamese
            ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\{([a-z][A-Za-z0-9]*)\}")]
    private static partial Regex Argument();
}

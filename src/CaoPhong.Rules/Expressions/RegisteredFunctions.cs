using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Functions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions;

/// <summary>The functions that a host registers.</summary>
internal static class RegisteredFunctions
{
    /// <summary>Refuses functions whose names would be read as something else: that is a mistake of the program.</summary>
    /// <exception cref="ArgumentException">Two functions have one name, or a name has a meaning of its own, or cannot be called.</exception>
    public static void Validate(IReadOnlyList<FunctionDefinition> functions)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var function in functions)
        {
            var name = function.Name;
            var why = LanguageFunctions.Names.Contains(name) || name is "points" or "full" ? "a function of the language has this name"
                : !CanBeCalled(name) ? "a name is a letter or '_', then letters, digits and '_', and no word of the language"
                : !taken.Add(name) ? "another registered function has this name"
                : null;
            if (why is not null)
            {
                throw new ArgumentException($"the function '{name}' cannot be registered: {why}", nameof(functions));
            }
        }
    }

    // A name is what its call is read as; the words that FEEL has and this language has not stay free of meaning.
    private static bool CanBeCalled(string name)
    {
        if (!ScalarReading.IsName(name) || name is "for" or "return" or "function" or "instance")
        {
            return false;
        }

        var text = $"{name}(1)";
        var diagnostics = new DiagnosticBag();
        var scalar = new ScalarNode(text, ScalarStyle.Plain, new(new SourceText("", text), 0, text.Length));
        return ExprParser.Parse(scalar, diagnostics) is CallExpr call && call.Function == name && diagnostics.Count == 0;
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads one line of <c>facts</c>.</summary>
/// <remarks>A fact with a mistake is declared all the same, so that what uses it is not reported too; where its type is
/// not known it is <see cref="FeelType.Any"/>.</remarks>
internal sealed class FactReader(ChoiceReader choices, MappingOpener open, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a fact.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["type", "of", "min", "max", "step", "default", "unit", "better", "label", "optional"];

    private static readonly Phrase Words = new("dữ kiện", "a fact");

    private static readonly Dictionary<string, Better> Directions = new(StringComparer.Ordinal)
    {
        ["higher"] = Better.Higher,
        ["lower"] = Better.Lower,
    };

    /// <summary>The declaration under a name; null, and reported, where the line is no declaration or the name is none.</summary>
    public FactDeclaration? Read(MappingEntry entry)
    {
        var named = IsFactName(entry.Key, diagnostics);
        if (open(entry.Value, Words, Keys) is not { } reader)
        {
            return named && entry.Value is MissingNode ? Untyped(entry.Key) : null;
        }

        var type = reader.Require("type") ? reader.Word("type", FactTypes.ByWord) : null;
        if (!named)
        {
            return null;
        }

        return type is { } known ? Declaration(entry.Key, reader, known) : Untyped(entry.Key);
    }

    /// <summary>Whether a key may be the name of a fact; reported where not.</summary>
    public static bool IsFactName(ScalarNode key, DiagnosticBag diagnostics)
    {
        if (!ScalarReading.IsName(key.Text))
        {
            diagnostics.Report(ReadingDiagnostics.NotName(key));
            return false;
        }

        if (ScalarReading.IsReserved(key.Text))
        {
            diagnostics.Report(ReadingDiagnostics.ReservedName(key));
            return false;
        }

        return true;
    }

    private static FactDeclaration Untyped(ScalarNode key) =>
        new(new(key.Text, FeelType.Any, 0) { Declared = key.Span }, FactType.Text, key.Span);

    private FactDeclaration Declaration(ScalarNode key, MappingReader reader, FactType type)
    {
        RefuseKeysOfOtherTypes(reader, type);
        var options = FactTypes.IsChoice(type) && reader.Require("of") ? choices.Of(reader.Value("of"), key.Text) : [];
        var domain = FactDomain.Read(key.Text, reader, type, diagnostics);
        var symbol = new Symbol(key.Text, options is null ? FeelType.Any : FactTypes.InExpressions(type, options), 0)
        {
            Domain = domain ?? Domain.Everything,
            Optional = reader.Boolean("optional") == true,
            Declared = key.Span,
        };

        if (FactTypes.IsChoice(type) && options is not { Count: > 0 })
        {
            symbol = symbol with { Type = FeelType.Any };
        }

        var declaration = new FactDeclaration(symbol, type, key.Span)
        {
            Label = reader.Text("label") ?? key.Text,
            Options = options ?? [],
            Unit = reader.Text("unit"),
            Better = reader.Word("better", Directions),
        };

        if (reader.Has("default") && symbol.Optional)
        {
            diagnostics.Report(DeclarationDiagnostics.DefaultAndOptional(reader.SpanOf("default"), key.Text));
        }

        var checksDefault = domain is not null && symbol.Type is not AnyType && !(type == FactType.Date && !symbol.Type.Equals(FeelType.Date));
        return declaration with { Default = checksDefault ? DefaultReader.Read(reader, declaration, diagnostics) : null };
    }

    private void RefuseKeysOfOtherTypes(MappingReader reader, FactType type)
    {
        var word = FactTypes.WordOf(type);
        foreach (var entry in reader.Node.Entries)
        {
            var fits = entry.Key.Text switch
            {
                "of" => FactTypes.IsChoice(type),
                "min" or "max" => FactTypes.IsNumber(type) || type == FactType.Date,
                "step" or "unit" or "better" => FactTypes.IsNumber(type),
                _ => true,
            };

            if (!fits)
            {
                diagnostics.Report(DeclarationDiagnostics.KeyNotForType(entry.Key.Span, entry.Key.Text, word));
            }
        }
    }
}

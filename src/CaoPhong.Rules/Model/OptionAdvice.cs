using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>What an author probably meant by an option that is not of its shape.</summary>
internal static class OptionAdvice
{
    /// <summary>What to write where keys belong and something else stands.</summary>
    public static Phrase? ForMapping(SyntaxNode node, MappingShape shape, string key)
    {
        var keys = shape.Fields.Where(field => field.Required).Select(field => field.Key).ToList();
        switch (node)
        {
            case ScalarNode { Text: { Length: <= 60 } text } when Numbers.TryParse(text, out _) && shape.Fields.FirstOrDefault(field => field.Shape is NumberShape) is { } number && keys.Count == 0:
                return Write($"{key}: {{{number.Key}: {text}}}");
            case ScalarNode { Text: { Length: <= 60 } text } when shape.Fields.Any(field => field.Key == "of"):
                return Write($"{key}: {{of: {text}{(keys.Count > 1 ? ", …" : "")}}}");
            case SequenceNode when shape.Fields.FirstOrDefault(field => field.Key is "items" or "points" && field.Shape is ListShape) is { } list:
                return new($"đặt danh sách này dưới '{list.Key}:'", $"put this list under '{list.Key}:'");
            case not MappingNode when keys.Count > 0:
                return new($"các khóa cần có: {string.Join(", ", keys)}", $"it needs the keys {string.Join(", ", keys)}");
            default:
                return null;
        }
    }

    /// <summary>What to write where a condition or an expression belongs and it stands under a key of its own: <c>yes_no: {when: ready}</c>.</summary>
    public static Phrase? ForScalar(SyntaxNode node, OptionShape shape, string key) =>
        shape is ExpressionShape expression && node is MappingNode { Entries: [{ Key.Text: "when" or "if" or "of" or "is" or "each" or "value" or "condition", Value: ScalarNode { Span: { Length: <= 200 } value } }] }
            ? expression.Expected == FeelType.Boolean
                ? new($"'{key}' nhận ngay một điều kiện; viết: {key}: {value.Text}", $"'{key}' takes a condition itself; write: {key}: {value.Text}")
                : new($"'{key}' nhận ngay một biểu thức; viết: {key}: {value.Text}", $"'{key}' takes an expression itself; write: {key}: {value.Text}")
            : null;

    /// <summary>What to write where a list belongs and something else stands.</summary>
    public static Phrase? ForList(SyntaxNode node, string key) =>
        node is ScalarNode { Text: { Length: > 0 and <= 60 } text } ? Write($"{key}: [{text}]") : null;

    /// <summary>The facts that could be named, where one is near or they are few.</summary>
    public static Phrase? ForFact(ScalarNode name, FactShape shape, Scope scope)
    {
        if (!ScalarReading.IsName(name.Text))
        {
            return new(
                "ở đây chỉ ghi tên một dữ kiện; khai biểu thức thành dữ kiện suy ra trong 'derived'",
                "only the name of a fact stands here; declare the expression as a fact in 'derived'");
        }

        var fitting = scope.Symbols.Where(shape.Takes).Select(symbol => symbol.Name).ToList();
        return fitting.Count > 0 ? NearestName.Advice(name.Text, fitting) : null;
    }

    /// <summary>A key that takes one of a few words, none of which goes without saying.</summary>
    public static Phrase OneOf(string key, IReadOnlyCollection<string> words)
    {
        var list = string.Join(" | ", words);
        return new($"thêm '{key}: …', một trong: {list}", $"add '{key}: …', one of {list}");
    }

    private static Phrase Write(string text) => new($"viết: {text}", $"write: {text}");
}

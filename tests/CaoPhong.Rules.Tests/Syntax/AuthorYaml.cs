using System.Globalization;
using System.Text;

namespace CaoPhong.Rules.Tests.Syntax;

/// <summary>Writes a random tree as different people would: in blocks or brackets, with any quotes, indentation, comments and empty lines.</summary>
/// <remarks>Beside the text it says what must be read, in the words of <see cref="Plain"/>.</remarks>
internal sealed class AuthorYaml
{
    private static readonly string[] Texts =
    [
        "Tốt", "Tỷ lệ đảng viên dự họp", "90", "0.5", "2018.10", "true", "2018-12-14", "31-QĐi/TU", "attendance.rate", "x >= 90 and y < 3",
        "kind = \"regular\"", "min(5, x)", "rate in [75..90)", "[75..90)", "-", "- 5", "> 5", "%", "@a", "!x", "*x", "&x", "a: b", "Gồm:", "a #b", "# c",
        "it's", "\"A\" và 'B'", "", " hai đầu ", "một\nhai", "một\n\n  hai\n", "null", "~", "yes", "no", "unknown", "“cong”", "a\u00A0b", "{x}", "a, b", ",",
        "a:b", "http://x/y", "\\d", "đ\tđ", "?", "? a", "|", "`x`", "---", "...", "<<", "=", "a'b\"c", "12:30", "Đúng\"", "(a", "ký tự \u2028 lạ",
        "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn mười lăm mười sáu mười bảy mười tám mười chín hai mươi",
    ];

    private static readonly string[] Keys =
    [
        "id", "title", "max", "points", "when", "of", "label", "tỷ_lệ", "attendance.rate", "hd-12", "A", "Số đảng viên", "note", "x1", "a b c", "from", "<", "1.1", "it's", "- x",
    ];

    private readonly Random random;
    private readonly StringBuilder text = new();
    private readonly List<string> comments = [];
    private readonly string lineEnd;

    private AuthorYaml(int seed)
    {
        random = new Random(seed);
        lineEnd = Chance(8) ? "\r\n" : "\n";
    }

    /// <summary>The text.</summary>
    public string Text => text.ToString();

    /// <summary>What must be read.</summary>
    public string Meaning { get; private set; } = "";

    /// <summary>The comments in it.</summary>
    public IReadOnlyList<string> Comments => comments;

    /// <summary>The text of a seed.</summary>
    public static AuthorYaml Of(int seed)
    {
        var author = new AuthorYaml(seed);
        author.Write();
        return author;
    }

    /// <summary>A scalar as <see cref="Meaning"/> shows it.</summary>
    public static string Plain(string text) => "⟨" + text + "⟩";

    private void Write()
    {
        if (Chance(20))
        {
            text.Append('\uFEFF');
        }

        if (Chance(10))
        {
            text.Append("%YAML 1.2").Append(lineEnd).Append("---").Append(lineEnd);
        }

        Lines(0);
        Meaning = random.Next(8) switch
        {
            0 => Flow(4) + End(),
            1 => List(0, 4),
            _ => Mapping(0, 4),
        };
        Lines(0);
        if (Chance(10))
        {
            text.Append("...").Append(lineEnd);
        }
    }

    private string Mapping(int indent, int depth)
    {
        var entries = new List<string>();
        foreach (var key in SomeKeys(depth == 4 ? 6 : 4))
        {
            if (entries.Count > 0)
            {
                Lines(indent);
                text.Append(' ', indent);
            }

            WriteKey(key, flow: false);
            text.Append(Chance(10) ? " :" : ":");
            entries.Add(Plain(key) + ": " + Value(indent, depth, afterDash: false));
        }

        return "{" + string.Join(", ", entries) + "}";
    }

    private string List(int indent, int depth)
    {
        var items = new List<string>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            if (items.Count > 0)
            {
                Lines(indent);
                text.Append(' ', indent);
            }

            text.Append('-');
            items.Add(Value(indent, depth, afterDash: true));
        }

        return "[" + string.Join(", ", items) + "]";
    }

    // What follows a key or a dash at a column, to the end of its last line.
    private string Value(int indent, int depth, bool afterDash)
    {
        var kind = depth == 0 ? random.Next(5) : random.Next(10);
        var inner = indent + random.Next(1, 5);
        switch (kind)
        {
            case 0 when afterDash || Chance(2):
                return BlockScalar(indent);
            case < 5:
                Blanks();
                return Scalar(flow: false, inner) + End();
            case < 7:
                Blanks();
                return Flow(depth - 1) + End();
            case 7:
                if (afterDash && Chance(2))
                {
                    var blanks = random.Next(1, 4);
                    text.Append(' ', blanks);
                    return List(indent + 1 + blanks, depth - 1);
                }

                End();
                var compact = !afterDash && Chance(3);
                Lines(inner);
                text.Append(' ', compact ? indent : inner);
                return List(compact ? indent : inner, depth - 1);
            default:
                if (afterDash)
                {
                    var blanks = random.Next(1, 4);
                    text.Append(' ', blanks);
                    return Mapping(indent + 1 + blanks, depth - 1);
                }

                End();
                Lines(inner);
                text.Append(' ', inner);
                return Mapping(inner, depth - 1);
        }
    }

    private string Flow(int depth)
    {
        var list = Chance(2);
        text.Append(list ? '[' : '{');
        var parts = new List<string>();
        if (list)
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                Separate(parts.Count);
                parts.Add(depth > 0 && Chance(4) ? Flow(depth - 1) : Scalar(flow: true, 0));
            }
        }
        else
        {
            foreach (var key in SomeKeys(4))
            {
                Separate(parts.Count);
                WriteKey(key, flow: true);
                text.Append(": ");
                parts.Add(Plain(key) + ": " + (depth > 0 && Chance(4) ? Flow(depth - 1) : Scalar(flow: true, 0)));
            }
        }

        text.Append(Chance(10) ? " " : "").Append(list ? ']' : '}');
        return (list ? "[" : "{") + string.Join(", ", parts) + (list ? "]" : "}");
    }

    private void Separate(int count) => text.Append(count > 0 ? Chance(6) ? " , " : ", " : Chance(6) ? " " : "");

    private IEnumerable<string> SomeKeys(int most) => Keys.OrderBy(_ => random.Next()).Take(random.Next(1, most + 1)).ToList();

    private void WriteKey(string key, bool flow)
    {
        var plain = key is not ("- x" or "<" or "1.1") && !(flow && key.Contains('\'', StringComparison.Ordinal));
        text.Append(plain && !Chance(8) ? key : Quoted(key));
    }

    private string Scalar(bool flow, int indent)
    {
        var value = Texts[random.Next(Texts.Length)];
        if (IsPlain(value, flow) && !Chance(4))
        {
            var words = value.Split(' ');
            text.Append(!flow && Chance(12) && words.Length > 2 && words[^1].Length > 0 && char.IsLetter(words[^1][0])
                ? string.Join(' ', words[..^1]) + lineEnd + new string(' ', indent + 1) + words[^1] : value);
            return Plain(value);
        }

        text.Append(Quoted(value));
        return Plain(value);
    }

    // Texts that a person may write without quotes: letters, digits and the signs that YAML leaves alone.
    private static bool IsPlain(string value, bool flow) =>
        value is "Tốt" or "Tỷ lệ đảng viên dự họp" or "90" or "0.5" or "2018.10" or "true" or "2018-12-14" or "31-QĐi/TU" or "attendance.rate"
            or "x >= 90 and y < 3" or "kind = \"regular\"" or "null" or "~" or "yes" or "no" or "unknown" or "http://x/y" or "=" or "12:30" or "it's" or "\\d" or "(a"
        || value.StartsWith("một hai ba", StringComparison.Ordinal)
        || (!flow && value is "min(5, x)" or "rate in [75..90)" or "a, b");

    private string Quoted(string value)
    {
        var controls = value.Any(letter => letter is '\n' or '\t' or '\u2028');
        if (!controls && Chance(2))
        {
            return "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
        }

        var quoted = new StringBuilder("\"");
        foreach (var letter in value)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => Chance(2) ? "\\t" : "\t",
                '\u2028' => Chance(2) ? "\\L" : "\u2028",
                'Đ' when Chance(2) => "\\u0110",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private string BlockScalar(int indent)
    {
        var folded = Chance(2);
        var chomp = random.Next(3);
        text.Append(' ').Append(folded ? '>' : '|').Append(chomp switch { 0 => "", 1 => "-", _ => "+" });
        End();
        var inner = indent + random.Next(1, 5);
        string[] lines = Chance(2) ? ["một # hai", "ba: bốn"] : ["x >= 90", "and \"y\"", "or {z}"];
        foreach (var line in lines)
        {
            text.Append(' ', inner).Append(line).Append(lineEnd);
        }

        var value = string.Join(folded ? " " : "\n", lines) + (chomp == 1 ? "" : "\n");
        return Plain(value);
    }

    private void Blanks() => text.Append(' ', Chance(6) ? random.Next(2, 6) : 1);

    private string End()
    {
        if (Chance(6))
        {
            text.Append(' ', random.Next(2, 4));
            Comment();
        }

        text.Append(lineEnd);
        return "";
    }

    // Empty lines and comments between lines; none behind a block scalar, which would take them.
    private void Lines(int indent)
    {
        var afterBlock = text.Length > 2 && !Text.AsSpan(0, text.Length - lineEnd.Length).EndsWith(lineEnd, StringComparison.Ordinal) && Text.Contains('+', StringComparison.Ordinal);
        while (!afterBlock && Chance(8))
        {
            if (Chance(2))
            {
                text.Append(' ', indent);
                Comment();
            }

            text.Append(lineEnd);
        }
    }

    private void Comment()
    {
        var comment = "# ghi chú " + comments.Count.ToString(CultureInfo.InvariantCulture);
        comments.Add(comment);
        text.Append(comment);
    }

    private bool Chance(int n) => random.Next(n) == 0;
}

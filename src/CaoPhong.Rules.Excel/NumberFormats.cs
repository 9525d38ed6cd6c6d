using System.Globalization;
using System.Xml;

namespace CaoPhong.Rules.Excel;

/// <summary>What a cell's number stands for, by the format in which Excel shows it.</summary>
internal enum NumberMeaning
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A share, shown as percent.</summary>
    Percent,

    /// <summary>The serial number of a day.</summary>
    Day,
}

/// <summary>The formats of cells, by the number of their style.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberMeaning> byStyle = [];

    /// <summary>The formats of a workbook; none where it has no styles.</summary>
    public static NumberFormats Read(XmlReader? styles)
    {
        var formats = new NumberFormats();
        if (styles is null)
        {
            return formats;
        }

        var custom = new Dictionary<int, NumberMeaning>();
        var inCells = false;
        while (styles.Read())
        {
            switch (styles)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "numFmt" } when Id(styles, "numFmtId") is { } id:
                    custom[id] = MeaningOf(styles.GetAttribute("formatCode") ?? "");
                    break;
                case { LocalName: "cellXfs" }:
                    inCells = styles.NodeType == XmlNodeType.Element;
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "xf" } when inCells:
                    var format = Id(styles, "numFmtId") ?? 0;
                    formats.byStyle.Add(custom.TryGetValue(format, out var meaning) ? meaning : BuiltIn(format));
                    break;
            }
        }

        return formats;
    }

    /// <summary>What numbers of a style stand for.</summary>
    public NumberMeaning this[int style] => style >= 0 && style < byStyle.Count ? byStyle[style] : NumberMeaning.Number;

    /// <summary>What a format code means: <c>0.0%</c> a percentage, <c>dd/mm/yyyy</c> a day.</summary>
    public static NumberMeaning MeaningOf(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var at = 0; at < code.Length; at++)
        {
            var letter = code[at];
            if (letter is '\\' or '_' or '*')
            {
                at++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is '[' or ']')
            {
                // [h] counts hours and is a time; [Red] and [$-42A] are not.
                bracketed = letter == '[';
            }
            else if (!quoted && !bracketed)
            {
                switch (char.ToLowerInvariant(letter))
                {
                    case '%':
                        return NumberMeaning.Percent;
                    case 'y' or 'd' or 'h' or 's':
                        return NumberMeaning.Day;
                    case 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                        at += "General".Length - 1;
                        break;
                    case ';':
                        return NumberMeaning.Number;
                }
            }
        }

        return NumberMeaning.Number;
    }

    private static NumberMeaning BuiltIn(int format) => format switch
    {
        9 or 10 => NumberMeaning.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberMeaning.Day,
        _ => NumberMeaning.Number,
    };

    private static int? Id(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

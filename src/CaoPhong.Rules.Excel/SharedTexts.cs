using System.Text;
using System.Xml;

namespace CaoPhong.Rules.Excel;

/// <summary>Reads the texts that cells of a workbook refer to.</summary>
internal static class SharedTexts
{
    /// <summary>All of them, in their order.</summary>
    /// <exception cref="WorkbookTooLargeException">They are longer than is allowed.</exception>
    public static IReadOnlyList<string> Read(XmlReader reader, XlsxLimits limits)
    {
        var texts = new List<string>();
        var characters = 0L;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = One(reader);
                characters += text.Length + 32;
                if (characters > limits.TextCharacters)
                {
                    throw new WorkbookTooLargeException();
                }

                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The text of the element that the reader stands on, its runs joined, its phonetic guides left out.</summary>
    public static string One(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var (depth, inText, inPhonetic) = (reader.Depth, false, false);
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "t":
                    inText = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "rPh":
                    inPhonetic = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText && !inPhonetic:
                    text.Append(reader.Value);
                    break;
            }
        }

        return text.ToString();
    }
}

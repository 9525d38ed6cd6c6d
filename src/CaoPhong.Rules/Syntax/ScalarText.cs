using System.Text;

namespace CaoPhong.Rules.Syntax;

/// <summary>The characters of a scalar while its quotes, escapes and folds are resolved, each with the place where it is written.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class ScalarText
{
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    /// <summary>The number of characters so far.</summary>
    public int Length => text.Length;

    /// <summary>The text so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>The place of every character.</summary>
    public List<int> Offsets => offsets;

    /// <summary>Adds a character.</summary>
    public void Add(char letter, int offset)
    {
        text.Append(letter);
        offsets.Add(offset);
    }

    /// <summary>Adds characters that are written at one place.</summary>
    public void Add(string letters, int offset)
    {
        foreach (var letter in letters)
        {
            Add(letter, offset);
        }
    }

    /// <summary>Takes blanks at the end away, but nothing before a length.</summary>
    public void TrimEnd(int kept)
    {
        while (text.Length > kept && text[^1] is ' ' or '\t')
        {
            text.Length--;
            offsets.RemoveAt(offsets.Count - 1);
        }
    }
}

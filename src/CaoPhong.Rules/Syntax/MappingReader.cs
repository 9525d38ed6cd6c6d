using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>Reads the keys of one mapping as the types that they ask for.</summary>
/// <remarks>Unknown keys are reported when the reader is made. A value that is missing in the text has been reported
/// by the YAML reader, so that it is passed over here. Not thread-safe.</remarks>
public sealed class MappingReader
{
    private readonly DiagnosticBag diagnostics;

    // What unknown keys were probably meant to be: they are not reported as missing too.
    private readonly HashSet<string> misspelt;

    private MappingReader(MappingNode node, Phrase what, IEnumerable<string> misspelt, DiagnosticBag diagnostics)
    {
        this.misspelt = new(misspelt, StringComparer.Ordinal);
        Node = node;
        What = what;
        this.diagnostics = diagnostics;
    }

    /// <summary>The mapping.</summary>
    public MappingNode Node { get; }

    /// <summary>What the mapping is, in the words of messages.</summary>
    public Phrase What { get; }

    /// <summary>A reader for a node that must be a mapping of known keys; null, and reported, when it is no mapping.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is, in the words of messages.</param>
    /// <param name="known">The keys it may have.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    /// <param name="help">What to write where it is no mapping.</param>
    public static MappingReader? Of(
        SyntaxNode? node, Phrase what, IReadOnlyCollection<string> known, DiagnosticBag diagnostics, Phrase? help = null)
    {
        if (node is not MappingNode mapping)
        {
            if (node is not (null or MissingNode))
            {
                diagnostics.Report(ReadingDiagnostics.NotMapping(node, what).WithHelp(help));
            }

            return null;
        }

        // A key without a value is a piece of a line that fell apart, and has been reported as that.
        var unknown = mapping.Entries.Where(entry => !known.Contains(entry.Key.Text) && entry.Value is not MissingNode).ToList();
        foreach (var entry in unknown)
        {
            diagnostics.Report(ReadingDiagnostics.UnknownKey(entry.Key, known));
        }

        return new(mapping, what, unknown.Select(entry => NearestName.Of(entry.Key.Text, known)).OfType<string>(), diagnostics);
    }

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Node.Find(key) is not null;

    /// <summary>Where a key is written; the mapping when it is not there.</summary>
    public SourceSpan SpanOf(string key) => Node.Find(key)?.Key.Span ?? Start;

    /// <summary>The place to show for the mapping as a whole: its first key.</summary>
    public SourceSpan Start => Node.Entries.Count > 0 ? Node.Entries[0].Key.Span : Node.Span;

    /// <summary>Reports the keys that are not there.</summary>
    /// <returns>Whether all are there.</returns>
    public bool Require(params string[] keys)
    {
        var complete = true;
        foreach (var key in keys.Where(key => !Has(key)))
        {
            if (!misspelt.Contains(key))
            {
                diagnostics.Report(ReadingDiagnostics.MissingKey(Start, What, key));
            }

            complete = false;
        }

        return complete;
    }

    /// <summary>Reports a key that is not there, with what to write.</summary>
    /// <returns>Whether it is there.</returns>
    public bool Require(string key, Phrase help)
    {
        if (!Has(key) && !misspelt.Contains(key))
        {
            diagnostics.Report(ReadingDiagnostics.MissingKey(Start, What, key).WithHelp(help));
        }

        return Has(key);
    }

    /// <summary>The value of a key; null when it is not there or is missing in the text.</summary>
    public SyntaxNode? Value(string key) => Node.Find(key)?.Value is { } value and not MissingNode ? value : null;

    /// <summary>A scalar.</summary>
    public ScalarNode? Scalar(string key)
    {
        switch (Value(key))
        {
            case ScalarNode scalar:
                return scalar;
            case { } other:
                diagnostics.Report(ReadingDiagnostics.NotScalar(other, key));
                return null;
            default:
                return null;
        }
    }

    /// <summary>A text that is not blank.</summary>
    public string? Text(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Text))
        {
            return scalar.Text;
        }

        diagnostics.Report(ReadingDiagnostics.EmptyText(scalar, key));
        return null;
    }

    /// <summary>A number.</summary>
    public decimal? Number(string key) => Scalar(key) is { } scalar ? ScalarReading.Number(scalar, diagnostics) : null;

    /// <summary>A number above 0.</summary>
    public decimal? Positive(string key)
    {
        if (Number(key) is not { } number)
        {
            return null;
        }

        if (number > 0)
        {
            return number;
        }

        diagnostics.Report(ReadingDiagnostics.NotPositive(Scalar(key)!, key));
        return null;
    }

    /// <summary>A whole number.</summary>
    public decimal? Whole(string key) => Scalar(key) is { } scalar ? ScalarReading.Whole(scalar, key, diagnostics) : null;

    /// <summary>A boolean.</summary>
    public bool? Boolean(string key) => Scalar(key) is { } scalar ? ScalarReading.Boolean(scalar, diagnostics) : null;

    /// <summary>A date.</summary>
    public DateOnly? Date(string key) => Scalar(key) is { } scalar ? ScalarReading.Date(scalar, diagnostics) : null;

    /// <summary>An id.</summary>
    /// <param name="key">The key.</param>
    /// <param name="dots">Whether the id may have dots, as those of sections and criteria.</param>
    public ScalarNode? Id(string key, bool dots = false)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (ScalarReading.IsId(scalar.Text, dots))
        {
            return scalar;
        }

        diagnostics.Report(ReadingDiagnostics.NotId(scalar));
        return null;
    }

    /// <summary>One of a few words.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (words.TryGetValue(scalar.Text, out var word))
        {
            return word;
        }

        diagnostics.Report(ReadingDiagnostics.NotWord(scalar, key, [.. words.Keys]));
        return null;
    }

    /// <summary>The items of a list that is not empty; no items when there is no such list.</summary>
    public IReadOnlyList<SyntaxNode> Items(string key)
    {
        switch (Value(key))
        {
            case SequenceNode { Items.Count: > 0 } sequence:
                return sequence.Items;
            case SequenceNode empty:
                diagnostics.Report(ReadingDiagnostics.EmptyList(empty, Named(key)));
                return [];
            case { } other:
                diagnostics.Report(ReadingDiagnostics.NotSequence(other, Named(key)));
                return [];
            default:
                return [];
        }
    }

    /// <summary>The entries of a mapping of free keys; none when there is no such mapping.</summary>
    public IReadOnlyList<MappingEntry> Entries(string key)
    {
        switch (Value(key))
        {
            case MappingNode mapping:
                return mapping.Entries;
            case { } other:
                diagnostics.Report(ReadingDiagnostics.NotMapping(other, Named(key)));
                return [];
            default:
                return [];
        }
    }

    private static Phrase Named(string key) => Phrase.Same($"'{key}'");
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads the values of choices: the lists under <c>choices</c>, and <c>of</c> of a fact, which has its own or names one.</summary>
internal sealed class ChoiceReader
{
    private readonly Dictionary<string, IReadOnlyList<ChoiceOption>?> shared = new(StringComparer.Ordinal);
    private readonly DiagnosticBag diagnostics;

    public ChoiceReader(MappingReader document, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        foreach (var entry in document.Entries("choices"))
        {
            if (!ScalarReading.IsId(entry.Key.Text, dots: false))
            {
                diagnostics.Report(ReadingDiagnostics.NotId(entry.Key));
            }

            shared[entry.Key.Text] = entry.Value switch
            {
                MappingNode mapping => Options(mapping, entry.Key.Text),
                MissingNode => null,
                var other => NotOptions(other, entry.Key.Text),
            };
        }
    }

    /// <summary>The values that a fact may take; null, and reported, where they could not be read.</summary>
    public IReadOnlyList<ChoiceOption>? Of(SyntaxNode? of, string fact)
    {
        switch (of)
        {
            case MappingNode mapping:
                return Options(mapping, fact);
            case ScalarNode name when shared.TryGetValue(name.Text, out var list):
                return list;
            case ScalarNode name:
                diagnostics.Report(DeclarationDiagnostics.UnknownList(name, shared.Keys));
                return null;
            case null or MissingNode:
                return null;
            default:
                return NotOptions(of, "of");
        }
    }

    private List<ChoiceOption>? Options(MappingNode mapping, string name)
    {
        if (mapping.Entries.Count == 0)
        {
            diagnostics.Report(DeclarationDiagnostics.EmptyChoice(mapping.Span, name));
            return null;
        }

        var labels = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var options = new List<ChoiceOption>();
        foreach (var entry in mapping.Entries)
        {
            if (!ScalarReading.IsId(entry.Key.Text, dots: false))
            {
                diagnostics.Report(ReadingDiagnostics.NotId(entry.Key));
            }

            var label = Label(entry);
            if (label is not null && !labels.TryAdd(label, entry.Value.Span))
            {
                diagnostics.Report(DeclarationDiagnostics.DuplicateLabel(label, entry.Value.Span, labels[label]));
            }

            options.Add(new(entry.Key.Text, label ?? entry.Key.Text));
        }

        return options;
    }

    private string? Label(MappingEntry entry)
    {
        switch (entry.Value)
        {
            case ScalarNode scalar when !string.IsNullOrWhiteSpace(scalar.Text):
                return scalar.Text;
            case ScalarNode blank:
                diagnostics.Report(ReadingDiagnostics.EmptyText(blank, entry.Key.Text));
                return null;
            case MissingNode:
                return null;
            default:
                diagnostics.Report(ReadingDiagnostics.NotScalar(entry.Value, entry.Key.Text));
                return null;
        }
    }

    private List<ChoiceOption>? NotOptions(SyntaxNode node, string name)
    {
        diagnostics.Report(ReadingDiagnostics.NotMapping(node, Phrase.Same($"'{name}'")).WithHelp(OptionsFor(node, name)));
        return null;
    }

    // A list of labels is what an author writes who takes the values for words.
    private static Phrase OptionsFor(SyntaxNode node, string name)
    {
        var words = node is SequenceNode list ? list.Items.OfType<ScalarNode>().Select(item => item.Text).ToList() : [];
        return words.Count > 0 && words.TrueForAll(word => ScalarReading.IsId(word, dots: false))
            ? new($"mỗi giá trị có mã và nhãn, viết: {name}: {{{string.Join(", ", words.Select(word => $"{word}: {word}"))}}}", $"each value has an id and a label, write: {name}: {{{string.Join(", ", words.Select(word => $"{word}: {word}"))}}}")
            : new($"mỗi giá trị có mã và nhãn, ví dụ: {name}: {{good: Tốt, fair: Khá}}", $"each value has an id and a label, such as: {name}: {{good: Good, fair: Fair}}");
    }
}

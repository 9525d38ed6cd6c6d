using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CaoPhong.Rules.Syntax;

/// <summary>Builds the tree of a text from the events of the YAML parser.</summary>
/// <remarks>Reports what YAML allows and the rule language does not. What the parser cannot read ends the tree:
/// <see cref="Failure"/> says where, and everything before it is kept. Not thread-safe.</remarks>
internal sealed class TreeBuilder
{
    private const int MostSkipped = 200;

    private readonly WorkingText text;
    private readonly YamlOptions options;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;
    private int depth;
    private int nullDepth = int.MaxValue;

    private TreeBuilder(WorkingText text, YamlOptions options, DiagnosticBag diagnostics)
    {
        this.text = text;
        this.options = options;
        this.diagnostics = diagnostics;
        parser = new(new Scanner(new StringReader(text.Text), skipComments: true));
    }

    /// <summary>Where the parser stopped, as an offset in the working text; null when it read everything.</summary>
    public int? Failure { get; private set; }

    /// <summary>The root; null where there is none.</summary>
    public SyntaxNode? Root { get; private set; }

    /// <summary>Whether nesting went too deep, so that nothing behind it was read.</summary>
    public bool TooDeep { get; private set; }

    private ParsingEvent? Current => Failure is null && !TooDeep ? parser.Current : null;

    private SourceSpan Here => Current is { } now ? text.SpanOf((int)now.Start.Index, (int)now.Start.Index) : text.SpanOf(text.Text.Length, text.Text.Length);

    /// <summary>Reads a text as far as it can be read.</summary>
    public static TreeBuilder Build(WorkingText text, YamlOptions options, DiagnosticBag diagnostics)
    {
        var builder = new TreeBuilder(text, options, diagnostics);
        builder.Stream();
        return builder;
    }

    private void Stream()
    {
        Next();
        Next();
        if (Current is DocumentStart)
        {
            Next();
            Root = Node(null);
            if (Current is DocumentEnd)
            {
                Next();
            }
        }

        while (Current is DocumentStart)
        {
            diagnostics.Report(YamlDiagnostics.SecondDocument(SpanOf(Current)));
            Next();
            Merge(Node(null));
            if (Current is DocumentEnd)
            {
                Next();
            }
        }
    }

    // A document cut in two by "---" is read as one; a second one beside it is left out.
    private void Merge(SyntaxNode? second)
    {
        if (Root is MappingNode one && second is MappingNode other && other.Entries.All(entry => one.Find(entry.Key.Text) is null))
        {
            Root = new MappingNode([.. one.Entries, .. other.Entries], one.Span.To(other.Span));
        }
    }

    private SyntaxNode? Node(ScalarNode? key)
    {
        switch (Current)
        {
            case Scalar scalar:
                return Scalar(scalar, key);
            case MappingStart start:
                return Nested(start, () => Mapping(start));
            case SequenceStart start:
                return Nested(start, () => Sequence(start));
            case AnchorAlias alias:
                diagnostics.Report(YamlDiagnostics.Alias(SpanOf(alias), alias.Value.Value));
                Next();
                return new MissingNode(SpanOf(alias));
            default:
                Next();
                return null;
        }
    }

    private SyntaxNode? Nested(NodeEvent start, Func<SyntaxNode> read)
    {
        CheckProperties(start);
        if (depth == options.MaxDepth)
        {
            diagnostics.Report(YamlDiagnostics.TooDeep(SpanOf(start), options.MaxDepth));
            return Skip(start);
        }

        depth++;
        Next();
        var node = read();
        depth--;
        return node;
    }

    // Passes over what is nested too deep, so that the rest is read; not over what nobody nests but to do harm.
    private MissingNode? Skip(NodeEvent start)
    {
        var open = 0;
        var end = (int)start.Start.Index;
        do
        {
            open += Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            TooDeep = open > MostSkipped;
            end = Current is { } now ? (int)now.End.Index : text.Text.Length;
            Next();
        }
        while (open > 0 && Current is not null);
        return TooDeep ? null : new MissingNode(text.SpanOf((int)start.Start.Index, Math.Max((int)start.Start.Index, end)));
    }

    private MappingNode Mapping(MappingStart start)
    {
        var entries = Once(Entries());
        return new(entries, SpanOfCollection(start, "{}", entries.Count > 0 ? entries[0].Span : null, entries.Count > 0 ? entries[^1].Span : null));
    }

    // As written, a key that comes again among them.
    private List<MappingEntry> Entries()
    {
        var entries = new List<MappingEntry>();
        while (Current is not (null or MappingEnd))
        {
            var key = Key();
            if (Current is null && key is null)
            {
                break;
            }

            var nulls = key is not null && nullDepth > depth && Current is MappingStart or SequenceStart && options.NullUnder.Contains(key.Text);
            nullDepth = nulls ? depth : nullDepth;
            var value = Node(key) ?? (key is null ? null : new MissingNode(new(text.Source, key.Span.End, 0)));
            nullDepth = nulls ? int.MaxValue : nullDepth;
            if (key is not null && value is not null)
            {
                entries.Add(new(key, value, key.Span.To(value.Span)));
            }
        }

        return entries;
    }

    // Of a key that comes again the first one counts.
    private List<MappingEntry> Once(IReadOnlyList<MappingEntry> entries)
    {
        var seen = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        var once = new List<MappingEntry>();
        foreach (var entry in entries)
        {
            if (seen.TryAdd(entry.Key.Text, entry.Key))
            {
                once.Add(entry);
            }
            else
            {
                diagnostics.Report(YamlDiagnostics.DuplicateKey(seen[entry.Key.Text], entry.Key));
            }
        }

        return once;
    }

    private ScalarNode? Key()
    {
        switch (Current)
        {
            case Scalar { Value: "", Style: YamlDotNet.Core.ScalarStyle.Plain } empty:
                Next();
                var colon = Current is { } value ? text.Text.LastIndexOf(':', Math.Max(0, (int)value.Start.Index - 1)) : -1;
                diagnostics.Report(LayoutDiagnostics.OnlyColon(colon >= 0 ? text.SpanOf(colon, colon + 1) : SpanOf(empty), ""));
                return null;
            case Scalar scalar:
                CheckProperties(scalar);
                Next();
                var key = NodeOf(scalar);
                if (key is { Text: "<<", Style: ScalarStyle.Plain })
                {
                    diagnostics.Report(YamlDiagnostics.MergeKey(key.Span));
                    return null;
                }

                return key;
            case { } other:
                var span = SpanOf(other);
                if (Node(null) is { } node)
                {
                    span = node.Span;
                }

                diagnostics.Report(YamlDiagnostics.ComplexKey(span));
                return null;
            default:
                return null;
        }
    }

    private SequenceNode Sequence(SequenceStart start)
    {
        var items = new List<SyntaxNode>();
        while (Current is not (null or SequenceEnd))
        {
            if (Current is MappingStart { Style: not MappingStyle.Flow } block)
            {
                Block(block, items);
            }
            else if (Node(null) is { } item)
            {
                items.Add(item);
            }
        }

        return new(items, SpanOfCollection(start, "[]", items.Count > 0 ? items[0].Span : null, items.Count > 0 ? items[^1].Span : null));
    }

    // An item of lines; several, where the dash between them was forgotten.
    private void Block(MappingStart start, List<SyntaxNode> items)
    {
        var before = new List<MappingNode>();
        var last = Nested(start, () =>
        {
            var entries = Entries();
            IReadOnlyList<IReadOnlyList<MappingEntry>> parts = entries.Count == 0 ? [entries] : ForgottenDash.Parts(entries);
            foreach (var part in parts.Skip(1))
            {
                diagnostics.Report(LayoutDiagnostics.ForgottenDash(part[0].Key.Span, text.Text));
            }

            var all = parts.Select(Once).ToList();
            before.AddRange(all.SkipLast(1).Select(part => new MappingNode(part, part[0].Span.To(part[^1].Span))));
            var rest = all[^1];
            return new MappingNode(rest, SpanOfCollection(start, "{}", rest.Count > 0 ? rest[0].Span : null, rest.Count > 0 ? rest[^1].Span : null));
        });
        items.AddRange(before);
        if (last is not null)
        {
            items.Add(last);
        }
    }

    // A collection in brackets goes from one to the other; any other goes from its first part to its last one. The parser
    // says neither by itself, and of a pair in a list, [a: b], not even the beginning.
    private SourceSpan SpanOfCollection(NodeEvent start, string brackets, SourceSpan? first, SourceSpan? last)
    {
        var from = (int)start.Start.Index;
        var end = Current is { } now ? (int)now.Start.Index : text.Text.Length;
        var closed = end < text.Text.Length && text.Text[end] == brackets[1];
        Next();
        if (text.Text[from] == brackets[0] && (closed || Current is null) && end > from)
        {
            return text.SpanOf(from, closed ? end + 1 : end);
        }

        var begin = brackets == "[]" && text.Text[from] == '-' ? text.SpanOf(from, from) : first ?? text.SpanOf(end, end);
        return last is { } part ? begin.To(part) : begin;
    }

    private SyntaxNode Scalar(Scalar scalar, ScalarNode? key)
    {
        CheckProperties(scalar);
        Next();
        var missing = scalar is { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" }
            || (scalar is { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "null" or "~" } && !options.NullIsValue && nullDepth == int.MaxValue);
        if (!missing)
        {
            return NodeOf(scalar);
        }

        var span = SpanOf(scalar);
        diagnostics.Report(key is null ? YamlDiagnostics.MissingItem(span)
            : scalar.Value.Length == 0 && StandsAlone(key.Span) ? YamlDiagnostics.MissingColon(key.Span, key.Text)
            : YamlDiagnostics.MissingValue(scalar.Value.Length > 0 ? span : key.Span, key.Text));
        return new MissingNode(span);
    }

    // Whether a comma or bracket follows a key, and no colon.
    private static bool StandsAlone(SourceSpan key)
    {
        var written = key.Source!.Text;
        var next = Chars.SkipBlanks(written, key.End, written.Length);
        return next < written.Length && (written[next] is ',' or '}');
    }

    private ScalarNode NodeOf(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
            YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        return ScalarPlacing.Place(text, (int)scalar.Start.Index, (int)scalar.End.Index, style, scalar.Value);
    }

    // Anchors and tags stand before the node, one of each at most.
    private void CheckProperties(NodeEvent node)
    {
        var at = (int)node.Start.Index;
        var count = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1);
        for (; count > 0 && at < text.Text.Length && text.Text[at] is '&' or '!'; count--)
        {
            var end = at;
            while (end < text.Text.Length && !char.IsWhiteSpace(text.Text[end]))
            {
                end++;
            }

            var next = end;
            while (next < text.Text.Length && text.Text[next] is ' ' or '\t')
            {
                next++;
            }

            var span = text.SpanOf(at, end);
            var written = WrittenLine.Without(text.SpanOf(at, next));
            diagnostics.Report(text.Text[at] == '&' ? YamlDiagnostics.Anchor(span, node.Anchor.Value, written) : YamlDiagnostics.Tag(span, written));
            at = next;
        }
    }

    private SourceSpan SpanOf(ParsingEvent part) => text.SpanOf((int)part.Start.Index, Math.Max((int)part.Start.Index, (int)part.End.Index));

    // INVARIANT: no exception of the parser leaves this method.
    private void Next()
    {
        if (Failure is not null || TooDeep)
        {
            return;
        }

        try
        {
            parser.MoveNext();
        }
        catch (YamlException problem)
        {
            Failure = Math.Clamp((int)problem.Start.Index, 0, text.Text.Length);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // Malformed brackets, tags and directives: the parser loses its place.
            Failure = parser.Current is { } last ? (int)last.End.Index : 0;
        }
    }
}

namespace CaoPhong.Rules.Diagnostics;

/// <summary>Another place that belongs to a finding, and what it has to do with it.</summary>
/// <param name="Span">The place.</param>
/// <param name="Words">What stands there.</param>
public sealed record RelatedPlace(SourceSpan Span, Phrase Words);

/// <summary>Something found in what a person wrote: what, where, and what to do.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Diagnostic
{
    private readonly IReadOnlyList<(string Name, object Value)> arguments;
    private readonly Phrase? ownHelp;

    internal Diagnostic(
        DiagnosticDescriptor descriptor, SourceSpan span, FactPlace? place,
        IReadOnlyList<(string Name, object Value)> arguments, IReadOnlyList<RelatedPlace> related, Phrase? ownHelp = null)
    {
        Descriptor = descriptor;
        Span = span;
        Place = place;
        this.arguments = arguments;
        Related = related;
        this.ownHelp = ownHelp;
    }

    /// <summary>The kind of finding.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The code of its kind, such as <c>CPR6003</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Where it stands in a text; <see cref="SourceSpan.None"/> for facts of a meeting.</summary>
    public SourceSpan Span { get; }

    /// <summary>Where it stands among the facts of a meeting; null for rule sets.</summary>
    public FactPlace? Place { get; }

    /// <summary>The other places that belong to it.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; }

    /// <summary>What is wrong, as one clause.</summary>
    public string Message(Language language) =>
        MessageTemplate.Fill(language == Language.Vietnamese ? Descriptor.Vi : Descriptor.En, arguments, language);

    /// <summary>What to do, or null.</summary>
    public string? Help(Language language)
    {
        if (ownHelp is not null)
        {
            return ownHelp.In(language);
        }

        var template = language == Language.Vietnamese ? Descriptor.HelpVi : Descriptor.HelpEn;
        return template is null ? null : MessageTemplate.Fill(template, arguments, language);
    }

    /// <summary>Whether its message names a thing.</summary>
    internal bool Names(string name) => arguments.Any(argument => argument.Value is string text && text == name);

    /// <summary>The same finding with another place that belongs to it.</summary>
    public Diagnostic Also(SourceSpan span, Phrase words) =>
        new(Descriptor, Span, Place, arguments, [.. Related, new(span, words)], ownHelp);

    /// <summary>The same finding with advice made for this place.</summary>
    public Diagnostic WithHelp(Phrase? help) => help is null ? this : new(Descriptor, Span, Place, arguments, Related, help);

    /// <summary>The same finding at a place among facts.</summary>
    public Diagnostic WithPlace(FactPlace? place) => new(Descriptor, Span, place, arguments, Related, ownHelp);

    /// <summary>The same finding at a place among facts, without a place in a text.</summary>
    public Diagnostic OnlyAt(FactPlace place) => new(Descriptor, SourceSpan.None, place, arguments, [], ownHelp);

    /// <summary>Place, severity, code and message in English, in one line.</summary>
    public override string ToString()
    {
        var (line, column) = Span.Position;
        var where = Span.Source is { } source ? $"{source.Path}:{line}:{column}: " : "";
        return $"{where}{Severity.ToString().ToLowerInvariant()} {Code}: {Message(Language.English)}";
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>What the head of a file says of its version, looked at before the file is read; a broken file has one too.</summary>
/// <remarks>Reports nothing: what is not there or cannot be read is blank or null. Immutable.</remarks>
/// <param name="Document">The file; null where it could not be read as YAML.</param>
internal sealed record VersionHead(MappingNode? Document)
{
    /// <summary>The rule set; blank where it is not given.</summary>
    public string RuleSetId => Text("ruleset");

    /// <summary>The version; blank where it is not given.</summary>
    public string Version => Text("version");

    /// <summary>Rule set and version, such as <c>31-qdi-tu@2018.1</c>.</summary>
    public string Name => $"{RuleSetId}@{Version}";

    /// <summary>Where it stands in its life; a draft where it does not say.</summary>
    public RuleSetStatus Status => Text("status") switch
    {
        "published" => RuleSetStatus.Published,
        "withdrawn" => RuleSetStatus.Withdrawn,
        _ => RuleSetStatus.Draft,
    };

    /// <summary>The first day in force.</summary>
    public DateOnly? From => Day("effective", "from");

    /// <summary>The first day no longer in force, where the file says so.</summary>
    public DateOnly? Until => Day("effective", "until");

    /// <summary>The version that it amends; blank where it is written whole.</summary>
    public string Amends => Text("amends");

    /// <summary>The version that it replaces; blank where it does not say.</summary>
    public string Replaces => Text("replaces");

    /// <summary>The head of a text.</summary>
    public static VersionHead Of(SourceText source) => new(YamlReader.Read(source, new DiagnosticBag()) as MappingNode);

    /// <summary>When it is in force, as far as it says itself; null where it does not say its version or its first day.</summary>
    public VersionTime? Time => From is { } from && Version.Length > 0 ? new(Version, Status, from, Until) : null;

    /// <summary>Where the value of a key is written; the head of the file where the key is not there.</summary>
    public SourceSpan SpanOf(string key, string? inner = null) =>
        (inner is null ? Document?.Find(key) : (Document?.Find(key)?.Value as MappingNode)?.Find(inner))?.Value.Span
        ?? Document?.Find("version")?.Value.Span ?? Document?.Span ?? SourceSpan.None;

    private string Text(string key) => (Document?.Find(key)?.Value as ScalarNode)?.Text ?? "";

    private DateOnly? Day(string key, string inner) =>
        ((Document?.Find(key)?.Value as MappingNode)?.Find(inner)?.Value as ScalarNode)?.Text is { } text && ScalarReading.TryDate(text, out var day) ? day : null;
}

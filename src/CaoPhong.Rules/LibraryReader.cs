using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>Reads every version below a folder.</summary>
internal sealed class LibraryReader
{
    private readonly RuleOptions options;
    private readonly List<VersionFile> files = [];

    public LibraryReader(RuleOptions options) => this.options = options;

    /// <summary>All versions, in the order of their paths; a broken one is kept with its mistakes.</summary>
    public IReadOnlyList<LibraryVersion> Read(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*.rules.yaml", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            files.Add(ReadFile(path));
        }

        return [.. files.Select(Load)];
    }

    // The head of a file is looked at before it is loaded: amendments are found by it, and a broken file is known by it.
    private static VersionFile ReadFile(string path)
    {
        SourceText source;
        try
        {
            source = new(path, Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(path, null, null, problem.Message);
        }

        return new(path, source, YamlReader.Read(source, new()) as MappingNode, null);
    }

    private LibraryVersion Load(VersionFile file)
    {
        if (file.Source is null)
        {
            return new(file.Path, "", "", Checked<RuleSet>.Failed([VersionDiagnostics.Unreadable(file.Path, file.Problem ?? "")]));
        }

        var loaded = Twice(file) ?? RuleSetLoader.Load(file.Source, options, (id, version) =>
            files.FirstOrDefault(other => other.Id == id && other.Version == version && other != file)?.Source);
        return new(file.Path, file.Id, file.Version, loaded) { Time = TimeOf(file, loaded.Value?.Header) };
    }

    private Checked<RuleSet>? Twice(VersionFile file)
    {
        var first = files.First(other => other.Id == file.Id && other.Version == file.Version);
        return first == file || file.Version.Length == 0
            ? null
            : Checked<RuleSet>.Failed([VersionDiagnostics.VersionTwice(file.Id, file.Version, file.SpanOf("version"), first.SpanOf("version"))]);
    }

    // A broken version has its time from its head, so that no other one is taken in its place.
    private static VersionTime? TimeOf(VersionFile file, RuleSetHeader? header)
    {
        if (header is not null)
        {
            return new(header.Version, header.Status, header.From, header.Until);
        }

        var effective = (file.Document?.Find("effective")?.Value as MappingNode)?.Find("from")?.Value as ScalarNode;
        var until = (file.Document?.Find("effective")?.Value as MappingNode)?.Find("until")?.Value as ScalarNode;
        return Day(effective) is { } from && file.Version.Length > 0
            ? new(file.Version, file.Text("status") switch { "published" => RuleSetStatus.Published, "withdrawn" => RuleSetStatus.Withdrawn, _ => RuleSetStatus.Draft }, from, Day(until))
            : null;
    }

    private static DateOnly? Day(ScalarNode? scalar) =>
        scalar is not null && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record VersionFile(string Path, SourceText? Source, MappingNode? Document, string? Problem)
    {
        public string Id => Text("ruleset");

        public string Version => Text("version");

        public string Text(string key) => (Document?.Find(key)?.Value as ScalarNode)?.Text ?? "";

        public SourceSpan SpanOf(string key) => Document?.Find(key)?.Value.Span ?? SourceSpan.None;
    }
}

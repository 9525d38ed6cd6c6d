using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Publishing;

/// <summary>Text of <c>rules.lock.yaml</c> to lock.</summary>
/// <remarks>Never throws on any text. Thread-safe.</remarks>
internal static partial class RuleLockReader
{
    internal static readonly YamlOptions Options = new() { MaxBytes = 64 * 1024 * 1024 };
    private static readonly Phrase LockWords = new("tệp khóa", "a lock file");
    private static readonly Phrase EntryWords = new("một phiên bản đã ban hành", "a published version");
    private static readonly Phrase PartWords = new("một phần đăng ký thêm", "a registered part");

    /// <summary>The lock of a text; the entries that could be read where there are mistakes.</summary>
    public static RuleLock Read(SourceText source, DiagnosticBag diagnostics)
    {
        var document = YamlReader.Read(source, Options, diagnostics);
        if (MappingReader.Of(document, LockWords, ["language", "versions"], diagnostics) is not { } reader)
        {
            return RuleLock.Empty;
        }

        reader.Require("versions");
        if (reader.Scalar("language") is { Text: not "1" } edition)
        {
            diagnostics.Report(LockDiagnostics.UnknownEdition(edition));
        }

        return new([.. reader.Entries("versions").Select(entry => ReadVersion(entry, diagnostics)).OfType<LockedVersion>()]);
    }

    private static LockedVersion? ReadVersion(MappingEntry entry, DiagnosticBag diagnostics)
    {
        if (MappingReader.Of(
            entry.Value, EntryWords, ["fingerprint", "published", "effective", "withdrawn", "registered", "cases", "note"], diagnostics) is not { } reader)
        {
            return null;
        }

        if (entry.Key.Text.Split('@') is not [var ruleSetId, var version] || !ScalarReading.IsId(ruleSetId, dots: false) || !ScalarReading.IsId(version, dots: true))
        {
            diagnostics.Report(LockDiagnostics.NotVersionName(entry.Key));
            return null;
        }

        reader.Require("fingerprint", "published", "effective");
        var effective = MappingReader.Of(reader.Value("effective"), Phrase.Same("'effective'"), ["from", "until"], diagnostics);
        effective?.Require("from");
        return HashOf(reader.Scalar("fingerprint"), diagnostics) is { } fingerprint && reader.Date("published") is { } published && effective?.Date("from") is { } from
            ? new(ruleSetId, version, fingerprint, published, from, entry.Key.Span)
            {
                Until = effective.Date("until"),
                Withdrawn = reader.Date("withdrawn"),
                Cases = [.. (reader.Has("cases") ? reader.Items("cases") : []).Select(item => ReadCase(item, diagnostics)).OfType<LockedCase>()],
                Registered = [.. reader.Entries("registered").Select(part => ReadPart(part, diagnostics)).OfType<RegisteredPart>()],
            }
            : null;
    }

    private static LockedCase? ReadCase(SyntaxNode item, DiagnosticBag diagnostics)
    {
        if (MappingReader.Of(item, new("một trường hợp", "a case"), ["name", "hash"], diagnostics) is not { } reader)
        {
            return null;
        }

        reader.Require("name", "hash");
        return reader.Scalar("name") is { } name && HashOf(reader.Scalar("hash"), diagnostics) is { } hash ? new(name.Text, hash, name.Span) : null;
    }

    private static RegisteredPart? ReadPart(MappingEntry entry, DiagnosticBag diagnostics)
    {
        if (MappingReader.Of(entry.Value, PartWords, ["assembly", "version"], diagnostics) is not { } reader)
        {
            return null;
        }

        reader.Require("assembly", "version");
        return reader.Text("assembly") is { } assembly && reader.Text("version") is { } version ? new(entry.Key.Text, assembly, version, entry.Key.Span) : null;
    }

    private static string? HashOf(ScalarNode? scalar, DiagnosticBag diagnostics)
    {
        if (scalar is not null && !Hash().IsMatch(scalar.Text))
        {
            diagnostics.Report(LockDiagnostics.NotHash(scalar));
            return null;
        }

        return scalar?.Text;
    }

    [GeneratedRegex("^sha256:[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}

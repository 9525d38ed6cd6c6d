using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Syntax.Formatting;

namespace CaoPhong.Rules.Publishing;

/// <summary>Writes into the text of <c>rules.lock.yaml</c> and keeps everything else as it is.</summary>
/// <remarks>What comes out is read again: null where it does not say what it should, because the file is laid out in a way of its own.</remarks>
internal static class RuleLockWriter
{
    private static readonly string[] Head =
    [
        "# Các phiên bản đã ban hành. 'caophong publish' và 'caophong withdraw' ghi tệp này; không sửa bằng tay.",
        "# The published versions. 'caophong publish' and 'caophong withdraw' write this file; do not edit it.",
        "language: 1",
        "versions:",
    ];

    /// <summary>The text of a lock with another version.</summary>
    /// <param name="source">The lock as it is; null where there is none yet.</param>
    /// <param name="version">What is added.</param>
    public static string? Add(SourceText? source, LockedVersion version)
    {
        if (source is null || source.Text.Trim().Length == 0)
        {
            return Confirmed(RuleLock.FileName, string.Concat(Head.Concat(Lines(version, "  ")).Select(line => line + "\n")), new([version]));
        }

        return Versions(source) is { Entries.Count: > 0 } versions
            ? Confirmed(
                source.Path,
                EditedText.InsertAfter(source, versions, Lines(version, EditedText.Indentation(source, versions.Entries[0].Key.Span))),
                new([.. Read(source).Versions, version]))
            : null;
    }

    /// <summary>The text of a lock in which a version is withdrawn.</summary>
    public static string? Withdraw(SourceText source, LockedVersion version, DateOnly from)
    {
        if (Entry(source, version)?.Find("published") is not { } published)
        {
            return null;
        }

        var line = $"{EditedText.Indentation(source, published.Key.Span)}withdrawn: {Day(from)}";
        return Confirmed(source.Path, EditedText.InsertAfter(source, published.Value, [line]), With(source, version with { Withdrawn = from }));
    }

    /// <summary>The text of a lock with more cases of a version that it knows.</summary>
    public static string? AddCases(SourceText source, LockedVersion version, IReadOnlyList<LockedCase> cases)
    {
        if (Entry(source, version) is not { } entry)
        {
            return null;
        }

        var there = entry.Find("cases");
        var indent = EditedText.Indentation(source, entry.Entries[0].Key.Span);
        var items = there?.Value is SequenceNode { Items: [var first, ..] } ? EditedText.Indentation(source, first.Span) : indent + "  ";
        var lines = cases.Select(one => items + Item(one));
        var text = there is null
            ? EditedText.InsertAfter(source, entry, lines.Prepend(indent + "cases:"))
            : EditedText.InsertAfter(source, there.Value, lines);
        return Confirmed(source.Path, text, With(source, version with { Cases = [.. version.Cases, .. cases] }));
    }

    private static List<string> Lines(LockedVersion version, string indent)
    {
        var until = version.Until is { } end ? $", until: {Day(end)}" : "";
        var lines = new List<string>
        {
            $"{indent}{ScalarWriter.Key(new(version.Name, ScalarStyle.Plain, SourceSpan.None), flow: false)}:",
            $"{indent}  fingerprint: {Text(version.Fingerprint)}",
            $"{indent}  published: {Day(version.Published)}",
            $"{indent}  effective: {{from: {Day(version.From)}{until}}}",
        };
        if (version.Registered.Count > 0)
        {
            lines.Add($"{indent}  registered:");
            lines.AddRange(version.Registered.Select(part => $"{indent}    {Text(part.Key)}: {{assembly: {Text(part.Assembly)}, version: {Text(part.AssemblyVersion)}}}"));
        }

        if (version.Cases.Count > 0)
        {
            lines.Add($"{indent}  cases:");
            lines.AddRange(version.Cases.Select(one => $"{indent}    {Item(one)}"));
        }

        return lines;
    }

    private static string Item(LockedCase one) => $"- {{hash: {Text(one.Hash)}, name: {Text(one.Name)}}}";

    private static string Text(string text) => ScalarWriter.Value(new(text, ScalarStyle.DoubleQuoted, SourceSpan.None), flow: true);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RuleLock Read(SourceText source) => RuleLockReader.Read(source, new DiagnosticBag());

    private static MappingNode? Versions(SourceText source) =>
        (YamlReader.Read(source, RuleLockReader.Options, new DiagnosticBag()) as MappingNode)?.Find("versions")?.Value as MappingNode;

    private static MappingNode? Entry(SourceText source, LockedVersion version) => Versions(source)?.Find(version.Name)?.Value as MappingNode;

    private static RuleLock With(SourceText source, LockedVersion changed) =>
        new([.. Read(source).Versions.Select(one => one.Name == changed.Name ? changed : one)]);

    private static string? Confirmed(string path, string text, RuleLock expected)
    {
        var diagnostics = new DiagnosticBag();
        var read = RuleLockReader.Read(new(path, text), diagnostics);
        return !diagnostics.HasErrors && Words(read) == Words(expected) ? text : null;
    }

    // Everything but the places.
    private static string Words(RuleLock all) => string.Join('\n', all.Versions.SelectMany(version =>
        Lines(version, "").Append($"withdrawn: {(version.Withdrawn is { } day ? Day(day) : "")}")));
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Leads from a finding in the words of an older version to the amendment in whose consolidated text it was found.</summary>
/// <remarks>Those words may be without fault in the version that they were written for.</remarks>
internal static class AmendmentTrail
{
    // A finding that marks more than a line or two is not about a name in it.
    private const int LongestSpan = 200;

    /// <summary>The findings; one that shows nothing of the amendment shows also the change that it names, or else the head of the amendment.</summary>
    /// <param name="amendment">As read from its file; a version that is written whole leaves its findings as they are.</param>
    /// <param name="found">Everything found.</param>
    /// <param name="ofOtherTexts">What of it is found in the older text alone, before any change.</param>
    public static IReadOnlyList<Diagnostic> Show(MappingNode amendment, IReadOnlyList<Diagnostic> found, IReadOnlySet<Diagnostic> ofOtherTexts)
    {
        if (!Consolidation.IsAmendment(amendment) || amendment.Find("version")?.Value is not ScalarNode version)
        {
            return found;
        }

        var changes = ChangesOf(amendment);
        return [.. found.Select(one => !ofOtherTexts.Contains(one) && IsElsewhere(one, amendment) ? Led(one, version, changes) : one)];
    }

    private static bool IsElsewhere(Diagnostic found, MappingNode amendment) =>
        found.Span.Source is { } source && !ReferenceEquals(source, amendment.Span.Source)
        && !found.Code.StartsWith(AmendmentDiagnostics.Codes, StringComparison.Ordinal)
        && found.Related.All(related => !ReferenceEquals(related.Span.Source, amendment.Span.Source));

    private static Diagnostic Led(Diagnostic found, ScalarNode version, List<Change> changes)
    {
        var named = changes.Where(change => found.Names(change.Name)).OrderBy(change => change.Verb != "remove").FirstOrDefault()
            ?? changes.FirstOrDefault(change => found.Span.Length <= LongestSpan && Holds(found.Span.Text, change.Name));
        return named switch
        {
            null => found.Also(version.Span, new($"trong văn bản hợp nhất của phiên bản '{version.Text}'", $"in the consolidated text of version '{version.Text}'")),
            { Verb: "remove" } when found.Severity == Severity.Error && found.Names(named.Name) => found.Also(named.Path.Span, new($"phiên bản '{version.Text}' bỏ '{named.Name}' ở đây", $"version '{version.Text}' takes '{named.Name}' out here"))
                .WithHelp(new($"giữ '{named.Name}', hoặc sửa cả chỗ còn dùng nó", $"keep '{named.Name}', or change what still uses it too")),
            { Verb: "remove" } => found.Also(named.Path.Span, new($"phiên bản '{version.Text}' bỏ '{named.Name}' ở đây", $"version '{version.Text}' takes '{named.Name}' out here")),
            _ => found.Also(named.Path.Span, new($"phiên bản '{version.Text}' sửa '{named.Name}' ở đây", $"version '{version.Text}' changes '{named.Name}' here")),
        };
    }

    // Whether the name stands in the words as a word of its own.
    private static bool Holds(string words, string name)
    {
        for (var at = words.IndexOf(name, StringComparison.Ordinal); at >= 0; at = words.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsNamePart(words[at - 1])) && (at + name.Length == words.Length || !IsNamePart(words[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.';

    private static List<Change> ChangesOf(MappingNode amendment) =>
    [
        .. from change in (amendment.Find("changes")?.Value as SequenceNode)?.Items.OfType<MappingNode>() ?? []
           from entry in change.Entries
           where ChangeReader.IsVerb(entry.Key.Text) && entry.Value is ScalarNode
           let path = (ScalarNode)entry.Value
           select new Change(entry.Key.Text, path, NameOf(path.Text)),
    ];

    // Findings name a thing by its name or id alone, and not by its path.
    private static string NameOf(string path)
    {
        var words = path.Split('.');
        return words switch
        {
            [var list, var name] when DocumentPlaces.Lists.Contains(list) => name,
            ["grades" or "caps", _, var id] => id,
            ["year", "grades" or "caps", var id] => id,
            _ => path,
        };
    }

    private sealed record Change(string Verb, ScalarNode Path, string Name);
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Finds the one kind that a criterion names.</summary>
internal static class CriterionKinds
{
    /// <summary>Refuses kinds whose keys would be read as something else: that is a mistake of the program.</summary>
    /// <exception cref="ArgumentException">Two kinds have one key, or a key has a meaning of its own.</exception>
    public static void Validate(IReadOnlyList<ICriterionKind> kinds)
    {
        var keys = new HashSet<string>([.. CriterionReader.Keys, .. Annotations.Keys], StringComparer.Ordinal);
        if (kinds.FirstOrDefault(kind => !keys.Add(kind.Key)) is { } clash)
        {
            throw new ArgumentException($"the key '{clash.Key}' of a kind of criterion is taken", nameof(kinds));
        }
    }

    /// <summary>The kind; null, and reported, where there is none or more than one.</summary>
    /// <param name="reader">The criterion.</param>
    /// <param name="id">Its id.</param>
    /// <param name="kinds">Every kind there is.</param>
    /// <param name="known">Every key that a criterion may have.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static ICriterionKind? Find(
        MappingReader reader, string id, IReadOnlyList<ICriterionKind> kinds, IReadOnlyList<string> known, DiagnosticBag diagnostics)
    {
        var entries = reader.Node.Entries;
        var strangers = entries.Where(entry => !known.Contains(entry.Key.Text) && !Annotations.Keys.Contains(entry.Key.Text)).ToList();
        foreach (var stranger in strangers.Where(entry => entry.Key.Text.StartsWith("x-", StringComparison.Ordinal)))
        {
            diagnostics.Report(ModelDiagnostics.UnknownKind(stranger.Key, [.. kinds.Select(kind => kind.Key).Where(key => key.StartsWith("x-", StringComparison.Ordinal))]));
        }

        var named = entries.Where(entry => kinds.Any(kind => kind.Key == entry.Key.Text)).ToList();
        if (named.Count == 0)
        {
            // A key that nobody knows was probably meant as the kind, and has been reported.
            if (strangers.Count == 0)
            {
                diagnostics.Report(ModelDiagnostics.NoKind(reader.Start, id, kinds.Select(kind => kind.Key)));
            }

            return null;
        }

        foreach (var second in named.Skip(1))
        {
            diagnostics.Report(ModelDiagnostics.TwoKinds(id, named[0].Key, second.Key));
        }

        return named.Count == 1 ? kinds.First(kind => kind.Key == named[0].Key.Text) : null;
    }
}

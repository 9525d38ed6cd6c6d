using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules;

/// <summary>A lock that was found: where it is, and what it says.</summary>
/// <param name="Source">The file.</param>
/// <param name="Lock">The entries that could be read.</param>
/// <param name="Mistakes">What is wrong with the file.</param>
internal sealed record LockFile(SourceText Source, RuleLock Lock, IReadOnlyList<Diagnostic> Mistakes)
{
    /// <summary>The lock of a path; null where there is no such file.</summary>
    public static LockFile? At(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var diagnostics = new DiagnosticBag();
        var source = RuleFolder.Read(path, path);
        return new(source, RuleLockReader.Read(source, diagnostics), diagnostics.InOrder());
    }
}

/// <summary>Finds the lock of a file of rules: the nearest <c>rules.lock.yaml</c> at or above it, not farther than one folder above that which was opened.</summary>
internal sealed class LockFiles(string folder)
{
    private readonly string root = Trimmed(folder);
    private readonly Dictionary<string, LockFile?> byFolder = new(StringComparer.Ordinal);

    /// <summary>Where the lock of the folder is, or would be.</summary>
    public string Path => PathIn(root);

    /// <summary>The lock in the folder itself; null where there is none.</summary>
    public LockFile? Own => In(root);

    /// <summary>The locks that were found, those above the folder too.</summary>
    public IEnumerable<LockFile> Found => byFolder.Values.OfType<LockFile>();

    /// <summary>Whether a lock is for the folder and not for more than it.</summary>
    public bool IsInside(LockFile file) => file == Own || file.Source.Path.StartsWith(root + "/", StringComparison.Ordinal);

    /// <summary>The lock of a file below the folder; null where it has none.</summary>
    public LockFile? For(string file)
    {
        for (var at = Parent(file); at.Length > root.Length; at = Parent(at))
        {
            if (In(at) is { } found)
            {
                return found;
            }
        }

        return Own ?? In(Above(root));
    }

    private LockFile? In(string at) => byFolder.TryGetValue(at, out var known) ? known : byFolder[at] = LockFile.At(PathIn(at));

    private static string PathIn(string at) => at == "." ? RuleLock.FileName : $"{at}/{RuleLock.FileName}";

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static string Above(string at) =>
        at is "." || at.EndsWith("..", StringComparison.Ordinal) ? (at == "." ? ".." : at + "/..") : Parent(at) is { Length: > 0 } parent ? parent : ".";

    private static string Trimmed(string path) => path.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : ".";
}

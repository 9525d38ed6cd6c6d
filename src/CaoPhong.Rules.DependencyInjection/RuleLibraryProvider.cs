using CaoPhong.Rules.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaoPhong.Rules.DependencyInjection;

/// <summary>The rules of a folder as they are now: read at start, and again when a file changes, while requests go on.</summary>
/// <remarks>Thread-safe. A library that was handed out stays as it is; whoever holds it finishes with the rules with which he began.</remarks>
public sealed class RuleLibraryProvider : IDisposable
{
    private readonly CaoPhongRulesOptions options;
    private readonly ILogger<RuleLibraryProvider> logger;
    private readonly object reading = new();
    private readonly RuleFolderWatcher? watcher;
    private volatile RuleLibrary current;

    /// <summary>Opens the folder.</summary>
    /// <exception cref="OptionsValidationException">The folder cannot be used.</exception>
    public RuleLibraryProvider(IOptionsMonitor<CaoPhongRulesOptions> options, ILogger<RuleLibraryProvider> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.logger = logger;
        this.options = options.CurrentValue;
        current = RuleFolderReader.Open(this.options);
        LastReload = new(true, ErrorsOf(current)) { Added = [.. current.Versions.Select(version => version.Name).Distinct()] };
        RuleLog.Opened(logger, this.options.Folder, current.Versions.Count);
        Tell(LastReload.Errors);
        watcher = this.options.ReloadOnChange ? new(this.options, () => Reload(), problem => RuleLog.WatchingFailed(logger, this.options.Folder, problem)) : null;
    }

    /// <summary>Raised after the folder was read again, whether the rules were taken or not; on the thread that read it.</summary>
    public event Action<RuleReload>? Reloaded;

    /// <summary>The rules of now. Take it once and use it for all of a request.</summary>
    public RuleLibrary Current => current;

    /// <summary>What became of the folder when it was last read.</summary>
    public RuleReload LastReload { get; private set; }

    /// <summary>Reads the folder again. Where a version that worked has mistakes now, or a version is new and has mistakes, the rules before stay in use.</summary>
    /// <returns>What became of it.</returns>
    public RuleReload Reload()
    {
        RuleReload reload;
        lock (reading)
        {
            reload = Read();
            LastReload = reload;
        }

        Reloaded?.Invoke(reload);
        return reload;
    }

    /// <summary>Stops watching.</summary>
    public void Dispose() => watcher?.Dispose();

    private RuleReload Read()
    {
        var opened = RuleFolderReader.Read(options);
        if (opened.Value is not { } library)
        {
            RuleLog.Kept(logger, options.Folder, opened.Diagnostics.Count);
            Tell(opened.Diagnostics);
            return new(false, opened.Diagnostics);
        }

        var errors = ErrorsOf(library);
        var reload = RuleReload.Between(current, library, errors) with { IsTaken = IsFit(library) };
        if (reload.IsTaken)
        {
            current = library;
            RuleLog.Reloaded(logger, options.Folder, new(reload.Added), new(reload.Changed), new(reload.Removed));
        }
        else
        {
            RuleLog.Kept(logger, options.Folder, errors.Count);
        }

        Tell(errors);
        return reload;
    }

    // A version that could not be used before cannot be lost.
    private bool IsFit(RuleLibrary library)
    {
        var broken = library.Versions.Where(version => !version.Loaded.IsOk).ToList();
        return broken.Count == 0
            || (options.AcceptBrokenVersions && !broken.Exists(version => current.Versions.Any(old => old.Name == version.Name && old.Loaded.IsOk)));
    }

    private static List<Diagnostic> ErrorsOf(RuleLibrary library) =>
        [.. library.Diagnostics.Where(found => found.Severity == Severity.Error)];

    private void Tell(IReadOnlyList<Diagnostic> errors)
    {
        foreach (var error in errors.Take(RuleFolderReader.MostTold))
        {
            var (line, column) = error.Span.Position;
            RuleLog.Mistake(logger, error.Code, error.Span.Source?.Path, line, column, error.Message(Language.English));
        }
    }
}

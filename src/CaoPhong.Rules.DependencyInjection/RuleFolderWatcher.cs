namespace CaoPhong.Rules.DependencyInjection;

/// <summary>Says when files of a folder have changed and it has been quiet for a while.</summary>
internal sealed class RuleFolderWatcher : IDisposable
{
    private readonly FileSystemWatcher watcher;
    private readonly Timer timer;
    private readonly TimeSpan delay;

    public RuleFolderWatcher(CaoPhongRulesOptions options, Action changed, Action<string> failed)
    {
        delay = options.ReloadDelay;
        timer = new(_ => changed());
        watcher = new(options.Folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Wait(change.Name);
        watcher.Created += (_, change) => Wait(change.Name);
        watcher.Deleted += (_, change) => Wait(change.Name);
        watcher.Renamed += (_, change) => Wait(change.Name);
        watcher.Error += (_, error) =>
        {
            // What was lost may have been a change.
            failed(error.GetException().Message);
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        };
        watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        watcher.Dispose();
        timer.Dispose();
    }

    private void Wait(string? name)
    {
        // A folder that is moved in or away tells of itself and not of its files.
        if (name is null || Path.GetExtension(name) is "" or ".yaml")
        {
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }
}

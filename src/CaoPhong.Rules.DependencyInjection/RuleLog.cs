using Microsoft.Extensions.Logging;

namespace CaoPhong.Rules.DependencyInjection;

/// <summary>What a host logs of its rules.</summary>
internal static partial class RuleLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Opened the rules of {Folder}: {Count} versions")]
    public static partial void Opened(ILogger logger, string folder, int count);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Reloaded the rules of {Folder}; added: {Added}; changed: {Changed}; removed: {Removed}")]
    public static partial void Reloaded(ILogger logger, string folder, NameList added, NameList changed, NameList removed);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Kept the rules as they were, because {Folder} has {Count} mistakes now")]
    public static partial void Kept(ILogger logger, string folder, int count);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "{Code} at {Path}:{Line}:{Column}: {Mistake}")]
    public static partial void Mistake(ILogger logger, string code, string? path, int line, int column, string mistake);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "Watching {Folder} failed, changes may come late: {Problem}")]
    public static partial void WatchingFailed(ILogger logger, string folder, string problem);
}

/// <summary>Names that are put together only where a log is written.</summary>
internal readonly record struct NameList(IReadOnlyList<string> Names)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Names);
}

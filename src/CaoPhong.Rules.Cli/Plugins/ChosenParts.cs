using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Kinds;

namespace CaoPhong.Rules.Cli.Plugins;

/// <summary>The engine that a command line asks for, and what its plug-ins bring.</summary>
/// <param name="Options">Kinds, functions, readers and the engine.</param>
internal sealed record ChosenParts(RuleOptions Options)
{
    /// <summary>The tool as it is.</summary>
    public static ChosenParts Own { get; } = new(RuleOptions.Default);

    /// <summary>What a command line asks for.</summary>
    /// <param name="engine">The name of the engine; null for the direct one.</param>
    /// <param name="files">The files of plug-ins.</param>
    /// <exception cref="UsageException">Something is missing, unfit or there twice.</exception>
    public static ChosenParts Of(string? engine, IReadOnlyList<string> files)
    {
        if (engine is null && files.Count == 0)
        {
            return Own;
        }

        IRulePlugin[] plugins = [.. files.Distinct(StringComparer.Ordinal).Select(PluginLoader.Load)];
        var options = plugins.Aggregate(RuleOptions.Default, (all, plugin) => all.With(plugin));
        Refuse(options.Kinds.Select(kind => kind.Key), "loại tiêu chí", "kind of criterion");
        Refuse(options.Functions.Select(function => function.Name), "hàm", "function");
        if (options.Kinds.Skip(BuiltInKinds.All.Count).FirstOrDefault(kind => !kind.Key.StartsWith("x-", StringComparison.Ordinal)) is { } strange)
        {
            throw new UsageException(new($"khóa '{strange.Key}' của một phần mở rộng phải bắt đầu bằng 'x-'", $"the key '{strange.Key}' of a plug-in must begin with 'x-'"));
        }

        IRuleBackend[] engines = [new DirectBackend(), .. plugins.SelectMany(plugin => plugin.Backends)];
        Refuse(engines.Select(one => one.Name), "bộ máy", "engine");
        return new(options with { Backend = Choose(engines, engine ?? engines[0].Name) });
    }

    private static IRuleBackend Choose(IRuleBackend[] engines, string name)
    {
        var names = string.Join(", ", engines.Select(one => one.Name));
        return engines.FirstOrDefault(one => one.Name == name) ?? throw new UsageException(name == "nrules"
            ? new($"'--engine nrules' cần '--plugin CaoPhong.Rules.NRules.dll'; ở đây có: {names}", $"'--engine nrules' needs '--plugin CaoPhong.Rules.NRules.dll'; there is: {names}")
            : new($"không có bộ máy '{name}'; ở đây có: {names}; bộ máy khác đến từ '--plugin'", $"there is no engine '{name}'; there is: {names}; others come with '--plugin'"));
    }

    private static void Refuse(IEnumerable<string> names, string vi, string en)
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
        {
            throw new UsageException(new($"hai phần mở rộng cùng mang {vi} '{twice}'", $"the {en} '{twice}' is brought twice"));
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace CaoPhong.Rules.Cli.Plugins;

/// <summary>Loads a plug-in with what lies beside it; what the tool itself has is shared, so that both speak of the same types.</summary>
internal sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver resolver = new(path);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "PluginLoader refuses plug-ins where the tool is trimmed.")]
    protected override Assembly? Load(AssemblyName assemblyName) =>
        !IsOfTool(assemblyName) && resolver.ResolveAssemblyToPath(assemblyName) is { } beside ? LoadFromAssemblyPath(beside) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } beside ? LoadUnmanagedDllFromPath(beside) : nint.Zero;

    private static bool IsOfTool(AssemblyName name) => name.Name is "CaoPhong.Rules" or "CaoPhong.Rules.Excel" or "YamlDotNet";
}

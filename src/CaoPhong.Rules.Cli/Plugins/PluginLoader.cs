using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Plugins;

/// <summary>The plug-in of an assembly that a person names. It is not looked for anywhere, and no file name is guessed.</summary>
internal static class PluginLoader
{
    /// <summary>The plug-in of a file.</summary>
    /// <exception cref="UsageException">The file is missing or is no plug-in, and why.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A plug-in comes with all that it needs; it cannot be known when the tool is built.")]
    public static IRulePlugin Load(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new UsageException(new($"không có tệp '{path}'", $"there is no file '{path}'"));
        }

        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new UsageException(new(
                "caophong bản mã máy không nạp được phần mở rộng; dùng bản chạy bằng 'dotnet'", "caophong as native code loads no plug-ins; use the one that 'dotnet' runs"));
        }

        try
        {
            var context = new PluginContext(full);
            var assembly = context.LoadFromAssemblyPath(full);

            // What is missing is said now and not in the middle of the work.
            foreach (var needed in assembly.GetReferencedAssemblies())
            {
                _ = context.LoadFromAssemblyName(needed);
            }

            var named = assembly.GetCustomAttribute<RulePluginAttribute>() ?? throw NotAPlugin(path);
            return Activator.CreateInstance(named.Plugin) as IRulePlugin ?? throw NotAPlugin(path);
        }
        catch (BadImageFormatException)
        {
            throw new UsageException(new($"'{path}' không phải là tệp .NET dùng được ở đây", $"'{path}' is no .NET assembly that can be used here"));
        }
        catch (TargetInvocationException problem)
        {
            throw Failed(path, problem.InnerException ?? problem);
        }
        catch (FileNotFoundException problem)
        {
            var missing = problem.FileName?.Split(',')[0] ?? "?";
            throw new UsageException(new(
                $"phần mở rộng '{path}' thiếu '{missing}': đặt tệp ấy bên cạnh nó", $"the plug-in '{path}' lacks '{missing}': put that file beside it"));
        }
        catch (Exception problem) when (problem is TypeLoadException or MissingMemberException or FileLoadException)
        {
            throw Failed(path, problem);
        }
    }

    private static UsageException NotAPlugin(string path) => new(new(
        $"'{path}' không phải là phần mở rộng của caophong: nó không có '[assembly: RulePlugin(…)]' chỉ đến một lớp IRulePlugin",
        $"'{path}' is no plug-in of caophong: it has no '[assembly: RulePlugin(…)]' that names an IRulePlugin"));

    private static UsageException Failed(string path, Exception problem) => new(new(
        $"không dùng được phần mở rộng '{path}': {problem.Message}", $"the plug-in '{path}' cannot be used: {problem.Message}"));
}

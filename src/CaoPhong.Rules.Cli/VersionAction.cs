using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CaoPhong.Rules.Cli;

/// <summary>Writes the version of the tool.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    /// <summary>The version, without the mark of its commit.</summary>
    public static string Version { get; } =
        typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Writer.WriteLine(Version);
        return ExitCode.Ok;
    }
}

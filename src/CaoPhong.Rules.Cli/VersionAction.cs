using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CaoPhong.Rules.Cli;

/// <summary>Writes the version of the tool.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        terminal.Writer.WriteLine(version?.Split('+')[0]);
        return ExitCode.Ok;
    }
}

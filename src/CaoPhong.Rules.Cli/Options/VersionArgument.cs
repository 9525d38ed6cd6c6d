using System.CommandLine;

namespace CaoPhong.Rules.Cli.Options;

/// <summary>A version of a rule set: <c>31-qdi-tu@2018.1</c>, a version alone where it is the only one of that name, or a file.</summary>
internal static class VersionArgument
{
    /// <summary>The argument.</summary>
    public static Argument<string> Make(Terminal terminal, string name = "VERSION") => new(name)
    {
        Description = terminal.Say("Phiên bản, ví dụ 31-qdi-tu@2018.1, hoặc tệp của nó", "A version, such as 31-qdi-tu@2018.1, or its file"),
    };
}

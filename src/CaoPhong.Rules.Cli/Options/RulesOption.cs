using System.CommandLine;

namespace CaoPhong.Rules.Cli.Options;

/// <summary>Where the rule sets are: <c>--rules FOLDER|FILE</c>.</summary>
internal static class RulesOption
{
    /// <summary>The option.</summary>
    public static Option<string> Make(Terminal terminal) => new("--rules")
    {
        Description = terminal.Say("Thư mục các bộ tiêu chí, hoặc một tệp (mặc định: rules)", "The folder of rule sets, or one file (default: rules)"),
        HelpName = "FOLDER|FILE",
        DefaultValueFactory = _ => "rules",
    };
}

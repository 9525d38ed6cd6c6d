using System.CommandLine;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Options;

/// <summary>Makes options that take a text or nothing.</summary>
internal static class TextOption
{
    /// <summary>An option with a value.</summary>
    public static Option<string?> Make(Terminal terminal, string name, string value, Phrase description, params string[] aliases) => new(name, aliases)
    {
        Description = description.In(terminal.Language),
        HelpName = value,
    };

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Several(Terminal terminal, string name, string value, Phrase description) => new(name)
    {
        Description = description.In(terminal.Language),
        HelpName = value,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>An option that is there or not.</summary>
    public static Option<bool> Flag(Terminal terminal, string name, Phrase description) => new(name)
    {
        Description = description.In(terminal.Language),
        Arity = ArgumentArity.Zero,
    };
}

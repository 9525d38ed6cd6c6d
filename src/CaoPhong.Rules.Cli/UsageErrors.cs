using System.CommandLine;
using System.CommandLine.Parsing;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli;

/// <summary>Says what is wrong with a command line, in the language of the terminal; the parser itself knows English alone.</summary>
internal static class UsageErrors
{
    /// <summary>A line for every mistake; none where it was understood.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var lines = parsed.UnmatchedTokens.Select(token => Unmatched(token, command, parsed, terminal)).ToList();
        lines.AddRange(MistakenOptions(parsed).Select(token => Unmatched(token, command, parsed, terminal)));
        foreach (var error in parsed.Errors)
        {
            if (Told(error, terminal) is { } line && !(parsed.UnmatchedTokens.Count > 0 && error.SymbolResult is CommandResult))
            {
                lines.Add(line);
            }
        }

        if (lines.Count == 0 && command.Subcommands.Count > 0 && command.Action is null && parsed.Action is null)
        {
            lines.Add(terminal.Say("cần một lệnh; 'caophong --help' liệt kê các lệnh", "a verb is needed; 'caophong --help' lists them"));
        }

        return [.. lines.Distinct()];
    }

    // An argument that takes several values would also take an option that was mistyped.
    private static IEnumerable<string> MistakenOptions(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) ? []
            : parsed.Tokens.Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)).Select(token => token.Value);

    private static string Unmatched(string token, Command command, ParseResult parsed, Terminal terminal)
    {
        var known = token.StartsWith('-')
            ? command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name)
            : command.Subcommands.Select(verb => verb.Name);
        var nearest = NearestName.Of(token, known) is { } near ? terminal.Say($"; có phải là '{near}'?", $"; did you mean '{near}'?") : "";
        return terminal.Say($"không hiểu '{token}'", $"'{token}' is not understood") + nearest;
    }

    private static string? Told(ParseError error, Terminal terminal) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => terminal.Say($"'{option.Option.Name}' cần một giá trị", $"'{option.Option.Name}' takes a value"),
        OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 =>
            terminal.Say($"'{option.Option.Name}' được cho hai lần", $"'{option.Option.Name}' is given twice"),
        ArgumentResult { Tokens.Count: 0 } argument => terminal.Say($"thiếu {argument.Argument.Name}", $"{argument.Argument.Name} is missing"),
        CommandResult { Command: RootCommand } => terminal.Say("cần một lệnh; 'caophong --help' liệt kê các lệnh", "a verb is needed; 'caophong --help' lists them"),
        CommandResult => null,
        // What is left was said by a parser of our own, in the right language.
        _ => error.Message,
    };
}

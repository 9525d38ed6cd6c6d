using System.CommandLine;
using System.CommandLine.Invocation;
using CaoPhong.Rules.Cli.Options;

namespace CaoPhong.Rules.Cli;

/// <summary>Writes how to use the tool or one verb, in the language of the terminal.</summary>
internal sealed class HelpTextAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var isRoot = command is RootCommand;
        var name = isRoot ? "caophong" : $"caophong {command.Name}";
        var arguments = string.Concat(command.Arguments.Select(argument => $" {argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}"));
        Line(command.Description ?? "");
        Line("");
        Line($"{terminal.Say("Cách dùng:", "Usage:")} {name}{(isRoot ? terminal.Say(" LỆNH", " VERB") : arguments)}{terminal.Say(" [TÙY CHỌN]", " [OPTIONS]")}");
        Section(terminal.Say("Lệnh:", "Verbs:"), command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        Section("", command.Arguments.Select(argument => (argument.Name, argument.Description)));
        var options = command.Options.Concat(isRoot ? [] : parseResult.RootCommandResult.Command.Options.Where(option => option.Recursive));
        Section(terminal.Say("Tùy chọn:", "Options:"), options.Where(option => !option.Hidden).DistinctBy(option => option.Name).Select(option => (OptionWords(option), option.Description)));
        return ExitCode.Ok;
    }

    private static string OptionWords(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && !alias.Contains('?', StringComparison.Ordinal)).Prepend(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private void Section(string title, IEnumerable<(string Name, string? Words)> entries)
    {
        var lines = entries.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        Line("");
        if (title.Length > 0)
        {
            Line(title);
        }

        var width = lines.Max(entry => entry.Name.Length);
        foreach (var (entry, words) in lines)
        {
            Line($"  {entry.PadRight(width)}  {words}".TrimEnd());
        }
    }

    private void Line(string text) => terminal.Writer.WriteLine(text);
}

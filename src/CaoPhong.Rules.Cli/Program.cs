using System.Text;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli;

/// <summary>Wires the tool to the console.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        // Diagnostics hold Vietnamese; the console of Windows would write question marks.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
        {
            Console.OutputEncoding = utf8;
        }

        using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        using var terminal = new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, LanguageChoice.Of(args))
        {
            OutColors = Console.IsOutputRedirected || plain ? TerminalColors.None : TerminalColors.Ansi,
            ErrorColors = Console.IsErrorRedirected || plain ? TerminalColors.None : TerminalColors.Ansi,
            IsWatched = !Console.IsErrorRedirected,
        };
        return Tool.Run(args, terminal);
    }
}

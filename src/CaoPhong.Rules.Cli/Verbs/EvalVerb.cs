using System.CommandLine;
using System.Text;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Scoring;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Trials;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>eval EXPRESSION</c>: the value of an expression; <c>eval --batch FILE</c>: an answer for every line.</summary>
internal static class EvalVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var expression = new Argument<string?>("EXPRESSION")
        {
            Description = terminal.Say("Biểu thức, ví dụ 'x in [75..90)'; viết '--' trước biểu thức bắt đầu bằng '-'", "An expression, such as 'x in [75..90)'; write '--' before one that begins with '-'"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var facts = TextOption.Make(terminal, "--facts", "FILE", new("Tệp số liệu: mỗi kỳ một kết quả", "A file of facts: a result for each meeting"));
        var batch = TextOption.Make(terminal, "--batch", "FILE", new("Tệp JSON Lines, mỗi dòng một biểu thức; '-' là dữ liệu vào", "A file of JSON Lines with an expression each; '-' is standard input"));
        var culture = CultureOption.Make(terminal);
        var input = TextOption.Make(terminal, "--input-format", "FORMAT", new("Dạng của số liệu: yaml, json, jsonl, csv", "The format of the facts: yaml, json, jsonl, csv"));
        var command = new Command("eval", terminal.Say("Tính một biểu thức", "Evaluates an expression")) { expression, facts, batch, culture, input };
        command.SetAction(parsed => (parsed.GetValue(expression), parsed.GetValue(batch), parsed.GetValue(facts)) switch
        {
            ({ } text, null, null) => Evaluate(text, [], terminal),
            ({ } text, null, { } file) => EvaluateAll(text, file, parsed.GetValue(input), CultureOption.Of(parsed.GetRequiredValue(culture)), terminal),
            (null, { } file, null) => Answer(file, terminal),
            _ => throw new UsageException(new("cần một biểu thức, hoặc '--batch' một mình", "an expression is needed, or '--batch' alone")),
        });
        return command;
    }

    private static int Evaluate(string text, IReadOnlyList<NamedValue> names, Terminal terminal)
    {
        var tried = ExpressionTrial.Evaluate(new SourceText("expression", text), names);
        terminal.Report(tried.Diagnostics);
        if (tried.Value is not { } result)
        {
            return ExitCode.Findings;
        }

        terminal.Writer.WriteLine(ValuePrinter.Print(result.Value));
        return ExitCode.Ok;
    }

    private static int EvaluateAll(string text, string path, string? format, SheetNotation sheet, Terminal terminal)
    {
        var reader = MeetingFile.ReaderFor(path, format);
        using var stream = InputFiles.Open(path, terminal);
        var exit = ExitCode.Ok;
        foreach (var row in reader.Read(stream, new FactFile(path) { Sheet = sheet }))
        {
            terminal.Report(row.Diagnostics);
            var isBroken = row.Diagnostics.Any(found => found.Severity == Severity.Error);
            if (isBroken || (row.Meeting is { } meeting && Evaluate(text, UntypedFacts.Of(meeting), terminal) != ExitCode.Ok))
            {
                exit = ExitCode.Findings;
            }
        }

        return exit;
    }

    // A line that cannot be evaluated has an answer too: the batch as a whole is well.
    private static int Answer(string path, Terminal terminal)
    {
        using var lines = new StreamReader(InputFiles.Open(path, terminal), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            terminal.Writer.WriteLine(ExpressionBatch.Answer(line, terminal.Language));
        }

        return ExitCode.Ok;
    }
}

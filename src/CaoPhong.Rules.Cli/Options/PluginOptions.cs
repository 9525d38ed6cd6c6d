using System.CommandLine;
using CaoPhong.Rules.Cli.Plugins;

namespace CaoPhong.Rules.Cli.Options;

/// <summary><c>--engine</c> and <c>--plugin</c>: what runs the rules, and what is added to the language.</summary>
internal sealed class PluginOptions(Terminal terminal)
{
    /// <summary>Which engine.</summary>
    public Option<string?> Engine { get; } = TextOption.Make(terminal, "--engine", "direct|nrules", new(
        "Bộ máy chạy quy tắc (mặc định: direct); bộ máy khác cần '--plugin'", "What runs the rules (default: direct); others need '--plugin'"));

    /// <summary>Which plug-ins.</summary>
    public Option<string[]> Plugin { get; } = Make(terminal);

    /// <summary>The option alone, for verbs that run no meetings.</summary>
    public static Option<string[]> Make(Terminal terminal) => TextOption.Several(terminal, "--plugin", "FILE.dll", new(
        "Phần mở rộng: bộ máy, loại tiêu chí, hàm, dạng số liệu; chỉ dùng tệp tin cậy", "A plug-in: engines, kinds of criterion, functions, formats; only files that you trust"));

    /// <summary>What such an option adds to the language.</summary>
    public static RuleOptions Of(ParseResult parsed, Option<string[]> plugin) => ChosenParts.Of(null, parsed.GetValue(plugin) ?? []).Options;

    /// <summary>What a command line asks for.</summary>
    public ChosenParts Of(ParseResult parsed) => ChosenParts.Of(parsed.GetValue(Engine), parsed.GetValue(Plugin) ?? []);
}

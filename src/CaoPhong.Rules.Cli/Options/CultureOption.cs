using System.CommandLine;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cli.Options;

/// <summary>How sheets write numbers and days: <c>--culture vi-VN</c> reads and writes a decimal comma.</summary>
internal static class CultureOption
{
    private static readonly string[] WithComma = ["vi-VN", "vi"];

    /// <summary>The option.</summary>
    public static Option<string> Make(Terminal terminal) =>
        WordOption.Make(terminal, "--culture", [.. WithComma, "en-US", "en", "invariant"], "invariant", new("Cách viết số và ngày trong CSV", "How numbers and days are written in CSV"));

    /// <summary>What the option says.</summary>
    public static SheetNotation Of(string culture) => WithComma.Contains(culture) ? SheetNotation.Vietnamese : SheetNotation.Plain;
}

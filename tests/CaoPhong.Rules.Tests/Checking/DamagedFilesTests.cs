using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using Xunit;

namespace CaoPhong.Rules.Tests.Checking;

/// <summary>Whatever is done to a rule set, it is refused or read, and nothing is thrown.</summary>
public sealed class DamagedFilesTests
{
    [Fact]
    public void A_damaged_rule_set_is_told_what_is_wrong()
    {
        string[] texts = [.. Directory.EnumerateFiles(Path.Combine(Golden.SourceFolder(), "Data", "checking"), "*.rules.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        string[] pieces = ["", "null", "x", "90", "-1", ":", "[", "\"", "true", "if x then", "max: 0", "bands:", "99999999999999999999999999999", "@", "1/0", "not(", "rate", "kind"];

        Gen.Select(Gen.OneOf(texts), Gen.Int[0, 1_000_000], Gen.Int[0, 12], Gen.OneOf(pieces)).Holds((text, place, length, piece) =>
        {
            var from = place % text.Length;
            var damaged = text[..from] + piece + text[Math.Min(text.Length, from + length)..];
            RuleSetLoader.Load(new SourceText("damaged", damaged));
        }, cases: 150);
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>round: {to: 0.1, mode: half-up}</c>.</summary>
internal static class RoundingReader
{
    /// <summary>The words for the modes.</summary>
    public static IReadOnlyDictionary<string, RoundingMode> Modes { get; } = new Dictionary<string, RoundingMode>(StringComparer.Ordinal)
    {
        ["half-up"] = RoundingMode.HalfUp,
        ["half-even"] = RoundingMode.HalfEven,
        ["up"] = RoundingMode.Up,
        ["down"] = RoundingMode.Down,
    };

    private static Phrase Help => new("viết: round: {to: 0.1, mode: half-up}", "write: round: {to: 0.1, mode: half-up}");

    /// <summary>The rounding under <c>round</c>; null where there is none or, reported, where it is wrong or the max is no multiple of it.</summary>
    public static Rounding? Read(MappingReader parent, decimal? max, Annotations annotations, DiagnosticBag diagnostics)
    {
        if (annotations.Open(parent.Value("round"), Phrase.Same("'round'"), ["to", "mode"], Help) is not { } reader)
        {
            return null;
        }

        reader.Require("to");
        reader.Require("mode", OptionAdvice.OneOf("mode", [.. Modes.Keys]));
        var (to, mode) = (reader.Positive("to"), reader.Word("mode", Modes));
        if (to is { } multiple && max is { } most && most % multiple != 0)
        {
            diagnostics.Report(ModelDiagnostics.RoundOffMax(reader.SpanOf("to"), most, multiple));
            return null;
        }

        return to is { } by && mode is { } way ? new(by, way) : null;
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads a max of points.</summary>
internal static class MaxReader
{
    /// <summary>The greatest max: sums of maxima and products of two of them stay far inside a decimal.</summary>
    public const decimal Most = 1_000_000_000_000;

    /// <summary>The max of a section, which may be 0: a section of bonus and penalties alone adds up to nothing.</summary>
    public static decimal? ReadOfSection(MappingReader reader, string key, DiagnosticBag diagnostics) =>
        reader.Scalar(key) is { } scalar && Numbers.TryParse(scalar.Text, out var max) && max == 0 ? 0 : Read(reader, key, diagnostics);

    /// <summary>The max under a key; null where it is not there or, reported, where it is none.</summary>
    public static decimal? Read(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (reader.Positive(key) is not { } max)
        {
            return null;
        }

        if (max <= Most)
        {
            return max;
        }

        diagnostics.Report(ModelDiagnostics.HugeMax(reader.Scalar(key)!, key, Most));
        return null;
    }
}

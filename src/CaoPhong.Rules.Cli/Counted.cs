using System.Globalization;

namespace CaoPhong.Rules.Cli;

/// <summary>Numbers of things in English: <c>1 file</c>, <c>2 files</c>.</summary>
internal static class Counted
{
    /// <summary>A number with its word.</summary>
    public static string Of(long count, string word, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? word : several ?? word + "s")}");
}

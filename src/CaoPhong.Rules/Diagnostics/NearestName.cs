namespace CaoPhong.Rules.Diagnostics;

/// <summary>Finds the name that a person probably meant.</summary>
public static class NearestName
{
    /// <summary>The known name nearest to a written one, or null when none is near.</summary>
    /// <remarks>Case, tone marks and the placement of tones do not count much; ties go to the first.</remarks>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var folded = TextForms.Fold(written);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var name in known)
        {
            var distance = Distance(folded, TextForms.Fold(name));
            if (distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return bestDistance <= Math.Max(1, folded.Length / 3) ? best : null;
    }

    /// <summary>"Did you mean …?" for the nearest name, or the known names where none is near and they are few.</summary>
    public static Phrase? Advice(string written, IReadOnlyCollection<string> known)
    {
        if (Of(written, known) is { } nearest)
        {
            return new($"có phải là '{nearest}'?", $"did you mean '{nearest}'?");
        }

        if (known.Count is 0 or > 20)
        {
            return null;
        }

        var list = string.Join(", ", known.Distinct(StringComparer.Ordinal));
        return new($"có thể dùng: {list}", $"known here: {list}");
    }

    // Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 64 || b.Length > 64)
        {
            return a == b ? 0 : int.MaxValue - 1;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}

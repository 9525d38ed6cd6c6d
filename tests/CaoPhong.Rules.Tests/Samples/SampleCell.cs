namespace CaoPhong.Rules.Tests.Samples;

/// <summary>A made-up cell of the sample year.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Type">One of the five types of <c>31-qdi-tu</c>, as its label.</param>
/// <param name="Members">All members.</param>
/// <param name="Exempt">Those who are exempt.</param>
/// <param name="Band">The least share of its tasks that it carries out, in percent.</param>
/// <param name="Care">How well it prepares and conducts its meetings, from 0 to 1.</param>
internal sealed record SampleCell(int Number, string Type, int Members, int Exempt, int Band, double Care)
{
    /// <summary>Its name; no real cell is called so.</summary>
    public string Name => FormattableString.Invariant($"Chi bộ {Number:000}");

    /// <summary>Whether it is a cell of a hamlet or quarter.</summary>
    public bool IsHamlet => Type == SampleDistrict.Hamlet;
}

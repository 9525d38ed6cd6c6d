using System.Globalization;
using CsCheck;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>Laws: what holds of everything that a generator makes.</summary>
/// <remarks>
/// A run looks at the same cases as the run before it, so that a red one means that something was changed.
/// <c>CAOPHONG_SOAK=20</c> looks at twenty times as many, other ones each time. What fails is told by CsCheck, which makes it smaller
/// and names its seed; <c>CsCheck_Seed=…</c> looks at that case.
/// </remarks>
internal static class Law
{
    private const int Usual = 100;

    private static readonly int Soak =
        int.TryParse(Environment.GetEnvironmentVariable("CAOPHONG_SOAK"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 0;

    public static void Holds<T>(this Gen<T> gen, Action<T> law, int cases = Usual, Func<T, string>? print = null)
    {
        if (Check.Seed is not null)
        {
            gen.Sample(law, iter: 1, threads: 1, print: print);
            return;
        }

        var seed = Soak > 0 ? (ulong)Random.Shared.NextInt64() : 0;
        for (uint stream = 0; stream < cases * Math.Max(1, Soak); stream++)
        {
            try
            {
                law(gen.Generate(new PCG(stream, seed), null, out _));
            }
            catch (Exception problem)
            {
                gen.Sample(law, seed: new PCG(stream, seed).ToString(), iter: cases, threads: 1, print: print);
                throw new InvalidOperationException("The same case was right when it was tried again.", problem);
            }
        }
    }

    public static void Holds<T>(this Gen<T> gen, Func<T, bool> law, int cases = Usual, Func<T, string>? print = null) =>
        gen.Holds(one => Must(law(one)), cases, print);

    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> law, int cases = Usual, Func<(T1, T2), string>? print = null) =>
        gen.Holds(one => law(one.Item1, one.Item2), cases, print);

    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> law, int cases = Usual, Func<(T1, T2), string>? print = null) =>
        gen.Holds(one => Must(law(one.Item1, one.Item2)), cases, print);

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> law, int cases = Usual, Func<(T1, T2, T3), string>? print = null) =>
        gen.Holds(one => law(one.Item1, one.Item2, one.Item3), cases, print);

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> law, int cases = Usual, Func<(T1, T2, T3), string>? print = null) =>
        gen.Holds(one => Must(law(one.Item1, one.Item2, one.Item3)), cases, print);

    public static void Holds<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> law, int cases = Usual) =>
        gen.Holds(one => law(one.Item1, one.Item2, one.Item3, one.Item4), cases);

    private static void Must(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The law does not hold.");
        }
    }
}

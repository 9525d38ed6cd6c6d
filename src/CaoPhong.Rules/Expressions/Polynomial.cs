namespace CaoPhong.Rules.Expressions;

/// <summary>A sum of products of numbered unknowns, such as <c>100·a·b − 3·c</c>; of few terms, with short factors.</summary>
internal sealed class Polynomial
{
    private const int MostTerms = 32;
    private const int MostFactors = 6;

    // The unknowns of a term, each as often as it is a factor, in order, as characters of a text.
    private readonly SortedDictionary<string, decimal> terms;

    private Polynomial(SortedDictionary<string, decimal> terms) => this.terms = terms;

    public static Polynomial One { get; } = Constant(1)!;

    /// <summary>A number; null where it has too many digits.</summary>
    public static Polynomial? Constant(decimal number) => IsPlain(number) ? Of("", number) : null;

    /// <summary>An unknown by itself.</summary>
    public static Polynomial Unknown(int number) => Of(((char)number).ToString(), 1);

    /// <summary>The unknowns and the factor of each term.</summary>
    public IEnumerable<(IEnumerable<int> Unknowns, decimal Factor)> Terms => terms.Select(term => (term.Key.Select(unknown => (int)unknown), term.Value));

    /// <summary>The sum with another, times a number.</summary>
    public Polynomial? Plus(Polynomial other, decimal times = 1)
    {
        var sum = new SortedDictionary<string, decimal>(terms, StringComparer.Ordinal);
        foreach (var (unknowns, factor) in other.terms)
        {
            Add(sum, unknowns, factor * times);
        }

        return Kept(sum);
    }

    /// <summary>The product with another.</summary>
    public Polynomial? Times(Polynomial other)
    {
        if (terms.Count * other.terms.Count > MostTerms * 4)
        {
            return null;
        }

        var product = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (ours, factor) in terms)
        {
            foreach (var (theirs, times) in other.terms)
            {
                Add(product, string.Concat((ours + theirs).Order()), factor * times);
            }
        }

        return Kept(product);
    }

    /// <summary>The derivative by an unknown.</summary>
    public Polynomial? Derivative(int unknown)
    {
        var derived = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (unknowns, factor) in terms)
        {
            var times = unknowns.Count(one => one == unknown);
            if (times > 0)
            {
                Add(derived, unknowns.Remove(unknowns.IndexOf((char)unknown, StringComparison.Ordinal), 1), factor * times);
            }
        }

        return Kept(derived);
    }

    /// <summary>Whether it is the same polynomial.</summary>
    public bool IsSame(Polynomial other) => terms.SequenceEqual(other.terms);

    private static Polynomial Of(string unknowns, decimal factor)
    {
        var terms = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        Add(terms, unknowns, factor);
        return new(terms);
    }

    private static void Add(SortedDictionary<string, decimal> terms, string unknowns, decimal factor)
    {
        var sum = terms.GetValueOrDefault(unknowns) + factor;
        if (sum == 0)
        {
            terms.Remove(unknowns);
        }
        else
        {
            terms[unknowns] = sum;
        }
    }

    private static Polynomial? Kept(SortedDictionary<string, decimal> terms) =>
        terms.Count <= MostTerms && terms.All(term => term.Key.Length <= MostFactors && IsPlain(term.Value)) ? new(terms) : null;

    private static bool IsPlain(decimal number) => number.Scale <= 9 && Math.Abs(number) < 1_000_000_000m;
}

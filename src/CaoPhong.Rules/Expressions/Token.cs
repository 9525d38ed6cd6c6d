namespace CaoPhong.Rules.Expressions;

/// <summary>What kind of piece a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    /// <summary>Behind the last piece.</summary>
    End,

    /// <summary>A number, such as <c>90</c> or <c>1.5e3</c>.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A name or a word of the language.</summary>
    Word,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>/</c></summary>
    Slash,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>(</c></summary>
    OpenRound,

    /// <summary><c>)</c></summary>
    CloseRound,

    /// <summary><c>[</c></summary>
    OpenSquare,

    /// <summary><c>]</c></summary>
    CloseSquare,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>.</c></summary>
    Dot,

    /// <summary><c>..</c></summary>
    DotDot,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>:</c>, which has no meaning but shows what was meant.</summary>
    Colon,

    /// <summary><c>{</c>, which has no meaning but shows what was meant.</summary>
    OpenCurly,

    /// <summary><c>}</c></summary>
    CloseCurly,

    /// <summary><c>?</c>, which has no meaning but shows what was meant.</summary>
    Question,

    /// <summary><c>%</c>, which has no meaning but shows what was meant.</summary>
    Percent,

    /// <summary><c>!</c>, reported, and read as <c>not</c>.</summary>
    Bang,

    /// <summary>Something that was reported and could be anything.</summary>
    Broken,
}

/// <summary>A piece of the text of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word, the content of a text with escapes resolved, or the characters of a symbol.</param>
/// <param name="Number">The number of a <see cref="TokenKind.Number"/>.</param>
/// <param name="Start">Its offset in the text.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct Token(TokenKind Kind, string Text, decimal Number, int Start, int Length)
{
    /// <summary>The offset behind it.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is this word.</summary>
    public bool Is(string word) => Kind == TokenKind.Word && Text == word;
}

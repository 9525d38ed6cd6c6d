namespace CaoPhong.Rules.Expressions;

/// <summary>For whom an expression is read.</summary>
internal enum ExpressionReading
{
    /// <summary>What an author wrote: what is FEEL but looks like a slip, such as <c>2,5</c> or <c>1.000</c>, is an error.</summary>
    Author,

    /// <summary>Lines that a program made, such as conformance cases: <c>[1,2,3]</c> is a list of three where no comma of it has a blank.</summary>
    Program,
}

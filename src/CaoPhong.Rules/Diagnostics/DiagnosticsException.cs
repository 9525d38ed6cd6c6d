namespace CaoPhong.Rules.Diagnostics;

/// <summary>What <see cref="Checked{T}.GetOrThrow"/> throws: the errors that say why there is no value.</summary>
public sealed class DiagnosticsException : Exception
{
    /// <summary>An exception for findings.</summary>
    public DiagnosticsException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}

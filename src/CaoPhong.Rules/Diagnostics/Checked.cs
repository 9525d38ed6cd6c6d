namespace CaoPhong.Rules.Diagnostics;

/// <summary>A value with its warnings, or the errors that say why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Checked<T>
    where T : class
{
    private Checked(T? value, IReadOnlyList<Diagnostic> diagnostics)
    {
        Value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>The value; null when there are errors.</summary>
    public T? Value { get; }

    /// <summary>Warnings and notes of a value, or the errors with all else that was found, in order of place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsOk => Value is not null;

    /// <summary>A value and what was found on the way; an error among that is a mistake of the caller.</summary>
    public static Checked<T> Of(T value, IReadOnlyList<Diagnostic> diagnostics) => new(value, diagnostics);

    /// <summary>No value, and why.</summary>
    public static Checked<T> Failed(IReadOnlyList<Diagnostic> diagnostics) => new(null, diagnostics);

    /// <summary>The value, or an exception that carries the errors.</summary>
    /// <exception cref="DiagnosticsException">There is no value.</exception>
    public T GetOrThrow() => Value ?? throw new DiagnosticsException(Diagnostics);
}

namespace CaoPhong.Rules.Syntax;

/// <summary>What the reader of a YAML text is told about the kind of file.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record YamlOptions
{
    /// <summary>A file of rules: <c>null</c> is a missing value, except for the keys that an amendment takes out
    /// (<c>to: {unit: null}</c>) and in the cells of a table (<c>if: [null, "-"]</c>).</summary>
    public static YamlOptions Rules { get; } = new() { NullUnder = ["to", "if"] };

    /// <summary>A file of facts or of cases: the bare word <c>null</c> is a value, read as a scalar whose <see cref="ScalarNode.IsNull"/> is true.</summary>
    public static YamlOptions Facts { get; } = new() { NullIsValue = true };

    /// <summary>Whether the bare words <c>null</c> and <c>~</c> are values everywhere.</summary>
    public bool NullIsValue { get; init; }

    /// <summary>The keys in whose mapping or list <c>null</c> is a value though it is none elsewhere.</summary>
    public IReadOnlyCollection<string> NullUnder { get; init; } = [];

    /// <summary>The longest text that is read, in bytes of UTF-8.</summary>
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>How deep mappings and lists may be nested.</summary>
    public int MaxDepth { get; init; } = 32;
}

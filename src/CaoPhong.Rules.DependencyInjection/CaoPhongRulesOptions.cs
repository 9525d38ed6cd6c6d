namespace CaoPhong.Rules.DependencyInjection;

/// <summary>How an application uses rule sets; bound from configuration or set in code, and validated when the host starts.</summary>
public sealed class CaoPhongRulesOptions
{
    /// <summary>The folder of rule sets, seen from the working directory.</summary>
    public string Folder { get; set; } = "rules";

    /// <summary>Kinds, functions and engine that the application adds to the language.</summary>
    public RuleOptions Rules { get; set; } = RuleOptions.Default;

    /// <summary>Whether the folder is watched and read again when a file changes.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long it must be quiet in the folder before it is read again, so that files which are copied together come together.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether the host may start with versions that have mistakes; they are reported, and meetings that would need them are rejected.</summary>
    /// <remarks>Without it, one such version stops the start. While the host runs, a version that worked is never given up for one with mistakes.</remarks>
    public bool AcceptBrokenVersions { get; set; }
}

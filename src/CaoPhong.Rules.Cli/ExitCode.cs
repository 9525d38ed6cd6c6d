namespace CaoPhong.Rules.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Ok = 0;

    /// <summary>Something was found: errors in rules, failed cases, rejected meetings.</summary>
    public const int Findings = 1;

    /// <summary>The tool was called in a way that it does not understand, or a file cannot be read.</summary>
    public const int Usage = 2;
}

namespace CaoPhong.Rules.Cli;

/// <summary>Opens the file that a result goes to.</summary>
internal static class OutputFile
{
    /// <summary>A new file, in place of one of that name.</summary>
    public static Stream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(new($"không ghi được tệp '{path}': {problem.Message}", $"the file '{path}' cannot be written: {problem.Message}"));
        }
    }
}

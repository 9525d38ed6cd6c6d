using CaoPhong.Rules.Diagnostics;
using Microsoft.Extensions.Options;

namespace CaoPhong.Rules.DependencyInjection;

/// <summary>Reads the folder that options name.</summary>
internal static class RuleFolderReader
{
    /// <summary>The most mistakes that are told one by one.</summary>
    public const int MostTold = 20;

    /// <summary>The library of a folder with which a host can start.</summary>
    /// <exception cref="OptionsValidationException">It cannot start with it.</exception>
    public static RuleLibrary Open(CaoPhongRulesOptions options)
    {
        var opened = Read(options);
        var errors = (opened.Value?.Diagnostics ?? opened.Diagnostics).Where(found => found.Severity == Severity.Error).ToList();
        return opened.Value is { } library && (errors.Count == 0 || options.AcceptBrokenVersions)
            ? library
            : throw new OptionsValidationException(Options.DefaultName, typeof(CaoPhongRulesOptions), errors.Take(MostTold).Select(error => error.ToString()));
    }

    /// <summary>The library of a folder, versions with mistakes among the others.</summary>
    public static Checked<RuleLibrary> Read(CaoPhongRulesOptions options)
    {
        try
        {
            return RuleLibrary.Open(options.Folder, options.Rules);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Checked<RuleLibrary>.Failed([HostingDiagnostics.UnreadableFolder(options.Folder, problem.Message)]);
        }
    }
}

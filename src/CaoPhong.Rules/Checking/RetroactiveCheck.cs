using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>A version is not in force before its document was signed.</summary>
internal static class RetroactiveCheck
{
    public static void Run(CheckRun run)
    {
        var header = run.RuleSet.Header;
        if (header.From != default && header.Regulation?.Date is { } signed && header.From < signed)
        {
            run.Diagnostics.Report(CheckingWarnings.Retroactive(new VersionHead(run.RuleSet.Document), header.From, signed));
        }
    }
}

using System.CommandLine;

namespace CaoPhong.Rules.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Rule sets of regulations: checked, scored, tested");
        return root.Parse(args).Invoke();
    }
}

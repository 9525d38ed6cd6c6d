using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.SamplePlugin;

namespace CaoPhong.Rules.Tests.Plugins;

/// <summary>The C# of docs/plugins.md that uses a plug-in, so that it is compiled.</summary>
internal static class PluginSnippet
{
    public static RuleOptions AtOnce()
    {
        var all = RuleOptions.Default.With(new QuorumPlugin());
        return all;
    }

    public static (RuleLibrary Library, IFactReader Reader) Use()
    {
        var options = new RuleOptions
        {
            Kinds = [.. BuiltInKinds.All, new QuorumKind()],
            Functions = [MajorityFunction.Definition],
            Readers = [.. FactReaders.BuiltIn, new FixedWidthReader()],
        };
        var library = RuleLibrary.Open("rules", options).GetOrThrow();
        var reader = options.Readers.ForFile("meetings.fixed")!;
        return (library, reader);
    }
}

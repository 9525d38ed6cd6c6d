using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests;

public sealed class ScratchTests
{
    [Fact]
    public void Show()
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Golden.RepositoryFolder(), "rules"), "*.rules.yaml", SearchOption.AllDirectories))
        {
            var bag = new DiagnosticBag();
            var doc = YamlReader.Read(new SourceText(Path.GetFileName(file), File.ReadAllText(file)), bag);
            var set = RuleSetReader.Read(doc, BuiltInKinds.All, [], bag);
            text.AppendLine($"=== {file} {set?.Forms.Count}");
            text.AppendLine(DiagnosticPrinter.Print(bag.InOrder(), Language.Vietnamese));
            if (set is null) continue;
            var cases = file.Replace(".rules.", ".cases.");
            bag = new DiagnosticBag();
            doc = YamlReader.Read(new SourceText(Path.GetFileName(cases), File.ReadAllText(cases)), bag);
            CaseFileReader.ReadHeader(doc, bag);
            var list = CaseFileReader.ReadCases((MappingNode)doc!, set, bag);
            text.AppendLine($"=== {cases} {list.Count}");
            text.AppendLine(DiagnosticPrinter.Print(bag.InOrder(), Language.Vietnamese));
            foreach (var c in list) text.AppendLine(c.Name);
        }
        File.WriteAllText("/tmp/scratch-rs/out.txt", text.ToString());
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.SamplePlugin;

namespace CaoPhong.Rules.Tests.Plugins;

/// <summary>A rule set that uses the worked plug-in.</summary>
internal static class PluginRig
{
    public const string Text = """
        ruleset: quorum
        version: 1
        title: Đủ số người
        effective: {from: 2024-01-01}
        facts:
          members: {type: integer, min: 1, max: 60, label: Số đảng viên}
          exempt: {type: integer, min: 0, default: 0, label: Được miễn}
          present: {type: integer, min: 0, label: Có mặt}
          votes: {type: integer, min: 0, label: Số phiếu}
        rules_of_facts:
          - {id: present, require: present <= members}
        forms:
          main:
            title: Biểu
            max: 10
            source: {basis: published}
            sections:
              - id: all
                title: Tất cả
                max: 10
                criteria:
                  - {id: quorum, title: Đủ người, max: 6, x-quorum: {present: present, of: members - exempt, at_least: two-thirds, otherwise: 1}}
                  - {id: vote, title: Quá bán, max: 4, yes_no: votes >= majority(present)}
            grades: [{id: good, title: Tốt, from: 10}, {id: poor, title: Kém}]

        """;

    public static RuleOptions Options { get; } = new()
    {
        Kinds = [.. BuiltInKinds.All, new QuorumKind()],
        Functions = [MajorityFunction.Definition],
        Readers = [.. FactReaders.BuiltIn, new FixedWidthReader()],
    };

    public static Checked<RuleSet> Load(string text) => RuleSetLoader.Load(new SourceText("quorum.rules.yaml", text), Options);

    public static RuleEngine Engine() => RuleEngine.Compile(Load(Text).GetOrThrow(), Options);
}

using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Model;

public sealed class FingerprintTests
{
    private const string Plain = """
        ruleset: thu
        version: 2018.10
        title: Bộ tiêu chí
        effective: {from: 2018-12-14}
        status: draft
        facts:
          rate: {type: number, min: 0, max: 100, default: 50}
          level: {type: choice, of: {good: Tốt, "note": Ghi chú}, default: good}
          code: {type: text, default: "5.0"}
        forms:
          main:
            title: Biểu
            max: 10
            sections:
              - id: all
                title: Chung
                max: 10
                criteria:
                  - id: work
                    title: Việc
                    max: 10
                    bands:
                      of: 100 * rate / 2
                      points:
                        - {from: 90, points: 10}
                        - {below: 90, points: 0.5}
        """;

    private static string Of(string text) => RuleSetRig.ReadGood(text).Fingerprint;

    [Fact]
    public void The_canonical_form_is_sorted_and_holds_texts_alone() =>
        CanonicalForm.Of(RuleSetRig.ReadGood(Plain).Document, BuiltInKinds.All).Should().Be(
            """
            {"effective":{"from":"2018-12-14"},"facts":{"code":{"default":"5.0","type":"text"},"level":{"default":"good","of":{"good":"Tốt","note":"Ghi chú"},"type":"choice"},"rate":{"default":"50","max":"100","min":"0","type":"number"}},"forms":{"main":{"max":"10","sections":[{"criteria":[{"bands":{"of":"100 * rate / 2","points":[{"from":"90","points":"10"},{"below":"90","points":"0.5"}]},"id":"work","max":"10","title":"Việc"}],"id":"all","max":"10","title":"Chung"}],"title":"Biểu"}},"ruleset":"thu","title":"Bộ tiêu chí","version":"2018.10"}
            """);

    [Fact]
    public void The_fingerprint_of_a_document_is_the_same_for_ever() =>
        Of(Plain).Should().Be("sha256:c721d500b37d730987f0a5006bbababa3bc8bb370ab8657128c2a9ed107e126f");

    [Theory]
    [InlineData("max: 100", "max: 100.00")]
    [InlineData("points: 0.5", "points: 0.50")]
    [InlineData("default: 50", "default: 50.0")]
    [InlineData("100 * rate / 2", "100*rate/2.0 // một nửa")]
    [InlineData("status: draft", "status: published")]
    [InlineData("status: draft", "note: chưa ban hành")]
    [InlineData("status: draft", "# chưa ban hành")]
    [InlineData("title: Việc", "title: 'Việc'")]
    [InlineData("title: Việc", "title: \"Vi\\u1EC7c\"")]
    [InlineData("title: Việc", "title: Vi\u0065\u0323\u0302c")]
    [InlineData("title: Việc", "title: >-\n                      Việc")]
    [InlineData("- {from: 90, points: 10}", "- points: 10\n                  from: 90")]
    [InlineData("- {from: 90, points: 10}", "- {from: 90, points: 10, note: cao}")]
    [InlineData("title: Việc\n                    max: 10", "max: 10\n                    title: Việc\n                    ignore: [{code: CPR6014, because: thử}]")]
    public void Layout_order_notes_and_needless_zeros_are_not_in_it(string written, string otherwise) =>
        Of(Plain.Replace(written, otherwise, StringComparison.Ordinal)).Should().Be(Of(Plain));

    [Theory]
    [InlineData("version: 2018.10", "version: 2018.1")]
    [InlineData("default: \"5.0\"", "default: \"5\"")]
    [InlineData("points: 0.5", "points: 0")]
    [InlineData("100 * rate / 2", "(100 * rate) / 2")]
    [InlineData("\"note\": Ghi chú", "\"note\": Ghi")]
    [InlineData("title: Việc", "title: Việc.")]
    [InlineData("status: draft", "language: 1")]
    public void Everything_else_is_in_it(string written, string otherwise) =>
        Of(Plain.Replace(written, otherwise, StringComparison.Ordinal)).Should().NotBe(Of(Plain));
}

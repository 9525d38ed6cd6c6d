using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Model;

/// <summary>The shape of the head of a rule set.</summary>
internal static class HeaderShapes
{
    public static IReadOnlyList<OptionField> Fields { get; } =
    [
        new("language", Shapes.Number(new("phiên bản của ngôn ngữ; bỏ trống là 1", "edition of the language; left out it is 1"))),
        Shapes.Required("ruleset", Shapes.Id(new("mã bộ tiêu chí", "the rule set's id"))),
        Shapes.Required("version", Shapes.Text(new("phiên bản, không trùng trong bộ tiêu chí", "unique within the rule set"))),
        new("title", Shapes.Text(new("tên bộ tiêu chí", "the title"))),
        new("regulation", new MappingShape(
        [
            Shapes.Required("number", Shapes.Text(new("số, ký hiệu văn bản", "the document's number"))),
            Shapes.Required("date", Shapes.Date(new("ngày ban hành", "the day it was signed"))),
            new("issuer", Shapes.Text(new("cơ quan ban hành", "who issued it"))),
        ])
        {
            Doc = new("văn bản mà bộ tiêu chí này thể hiện", "the document that this restates"),
        }),
        Shapes.Required("effective", new MappingShape(
        [
            Shapes.Required("from", Shapes.Date(new("ngày có hiệu lực", "the first day in force"))),
            new("until", Shapes.Date(new("ngày hết hiệu lực (không tính ngày đó), chỉ khi văn bản nói rõ", "the first day no longer in force, only where the document says so"))),
        ])
        {
            Doc = new("thời gian có hiệu lực", "when it is in force"),
        }),
        new("status", Shapes.Word(new("tình trạng; do lệnh publish và withdraw ghi", "written by publish and withdraw"), "draft", "published", "withdrawn")),
        new("subject", new MappingShape(
        [
            new("label", Shapes.Text(new("từ gọi đơn vị, ví dụ Chi bộ", "the word for a cell"))),
            new("meeting", Shapes.Text(new("từ gọi kỳ được chấm, ví dụ Kỳ sinh hoạt", "the word for a meeting"))),
        ])
        {
            Doc = new("từ gọi dùng khi in", "words for all that is printed"),
        }),
        new("replaces", Shapes.Text(new("phiên bản bị thay thế", "the version that this replaces"))),
        new("sources", new DictionaryShape(new MappingShape(
        [
            Shapes.Required("title", Shapes.Text(new("tên hoặc số văn bản", "title or number"))),
            new("date", Shapes.Date(new("ngày", "its day"))),
            new("kind", Shapes.Text(new("loại, ví dụ báo, hướng dẫn", "such as a paper or a guideline"))),
            new("number", Shapes.Text(new("số, ký hiệu", "its number"))),
            new("issuer", Shapes.Text(new("cơ quan ban hành", "who issued it"))),
            new("url", Shapes.Text(new("địa chỉ", "where it can be read"))),
        ]))
        {
            Doc = new("các nguồn được dẫn trong 'source'", "what is cited in 'source'"),
        }),
    ];

    /// <summary><c>source</c>, which may stand on anything.</summary>
    public static OptionShape Citation { get; } = CitationShape();

    /// <summary><c>ignore</c>, which may stand on anything.</summary>
    public static OptionShape Ignore { get; } = new ListShape(new MappingShape(
    [
        Shapes.Required("code", Shapes.Text(new("mã cảnh báo", "the code of a warning"))),
        Shapes.Required("because", Shapes.Text(new("vì sao tắt", "why"))),
    ]))
    {
        Doc = new("tắt cảnh báo tại đây", "switches warnings off here"),
    };

    /// <summary><c>note</c>, which may stand on anything.</summary>
    public static OptionShape Note { get; } = Shapes.Text(new("ghi chú, không có tác dụng", "a note without effect"));

    private static EitherShape CitationShape()
    {
        var one = new MappingShape(
        [
            new("cite", Shapes.Id(new("mã trong 'sources'", "an id in 'sources'"))),
            new("basis", Shapes.Word(new("mức độ biết chắc", "how far it is known"), "quoted", "published", "inferred")),
            new("place", Shapes.Text(new("chỗ trong nguồn, ví dụ Điều 3", "where in the source"))),
        ]);
        return new(null, one, new ListShape(one)) { Doc = new("nguồn của con số này", "where this number comes from") };
    }
}

using CaoPhong.Rules.Cases.Years;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases;

/// <summary>All that an author may write in a case file, as one shape: from it comes the JSON Schema.</summary>
public static class CaseFileShape
{
    private static readonly OptionShape Value = new FactValueShape { MayBeUnknown = true, Doc = new("giá trị của dữ kiện; unknown là chưa biết", "the value of a fact; 'unknown' where it is not known") };

    private static readonly OptionShape Points = PointsShape(new NumberShape());

    private static readonly OptionShape PointsOrLeftOut = PointsShape(new NumberShape { OrWord = ExpectedValueReader.LeftOut });

    private static readonly OptionShape Missing = new EitherShape(
        new NumberShape(Whole: true), new DictionaryShape(new NumberShape(Whole: true) { Doc = new("số kỳ còn thiếu", "how many are missing") }))
    {
        Doc = new("số kỳ còn thiếu: cộng lại, hoặc từng loại", "the meetings that are missing: together, or of each sort"),
    };

    /// <summary>What is expected of a meeting, or of a year under <c>year</c>.</summary>
    public static MappingShape Expect { get; } = Plain(
        new("kết quả phải đúng; điều không ghi thì không so", "what must come out; what is not named is not checked"),
        new("total", WithDoc(Points, new("tổng điểm, hoặc khoảng điểm còn có thể", "the total, or its bounds"))),
        new("grade", Set(new("mức xếp loại, hoặc mọi mức còn có thể; [] là không xếp loại", "the grade, or all that are possible; [] for none"))),
        new("points", new DictionaryShape(PointsOrLeftOut) { Doc = new("điểm của từng phần hoặc tiêu chí; left-out là được bỏ ra", "the points of sections and criteria; 'left-out' where it is left out") }),
        new("caps", Set(new("mọi quy tắc hạ mức đang đúng; [] là không có", "all caps that hold; [] for none"))),
        new("version", Shapes.Text(new("phiên bản chấm kỳ này", "the version that scores the meeting"))),
        new("unknown", Set(new("mọi dữ kiện chưa biết mà còn làm thay đổi kết quả", "all unknown facts that matter"))),
        new("error", Set(new("mã lỗi của kỳ bị từ chối, ví dụ CPR3004", "the codes of the errors, such as CPR3004"))),
        new("year", Year()));

    /// <summary>The shape of a whole case file.</summary>
    public static MappingShape Document { get; } = new(
    [
        new("language", Shapes.Number(new("phiên bản của ngôn ngữ; bỏ trống là 1", "edition of the language; left out it is 1"))),
        Shapes.Required("ruleset", Shapes.Id(new("mã bộ tiêu chí được kiểm tra", "the rule set that is tested"))),
        Shapes.Required("version", Shapes.Text(new("phiên bản được kiểm tra", "the version that is tested"))),
        new("base", new DictionaryShape(Value) { Doc = new("dữ kiện mà mọi trường hợp bắt đầu", "the facts that every case starts from") }),
        Shapes.Required("cases", new ListShape(Case()) { Doc = new("các trường hợp mẫu", "the cases") }),
    ])
    {
        Doc = new("các trường hợp mẫu của một phiên bản", "the cases of a version"),
    };

    private static MappingShape Year() => Plain(
        new("kết quả của năm, khi trường hợp cho các kỳ ở 'meetings'", "what the year comes to, where the case gives 'meetings'"),
        new("grade", Set(new("mức xếp loại năm, hoặc mọi mức còn có thể; [] là không xếp loại", "the grade of the year, or all that are possible; [] for none"))),
        new("points", WithDoc(Points, new("điểm năm, hoặc khoảng điểm còn có thể", "the points of the year, or their bounds"))),
        new("caps", Set(new("mọi quy tắc hạ mức của năm đang đúng", "all caps of the year that hold"))),
        new("missing", Missing),
        new("unknown", Set(new("mọi dữ kiện chưa biết của các kỳ", "all unknown facts of the meetings that matter"))),
        new("version", Shapes.Text(new("phiên bản xếp loại năm", "the version that judges the year"))));

    private static MappingShape Case()
    {
        var meetings = new ListShape(new MappingShape(
        [
            new("times", Shapes.Number(new("bấy nhiêu kỳ giống nhau", "so many meetings that are alike"), aboveZero: true, whole: true)),
        ])
        {
            Others = Value,
        })
        {
            MayBeEmpty = true,
            Doc = new("các kỳ của một năm, mỗi kỳ gồm các dữ kiện của nó", "the meetings of a year, each with its facts"),
        };
        var year = Shapes.Number(new("năm được xếp loại; bỏ trống: theo ngày họp", "the year that is graded; left out: by the days of the meetings"), aboveZero: true, whole: true);
        return new(
        [
            Shapes.Required("name", Shapes.Text(new("tên trường hợp, không trùng trong tệp", "unique in the file"))),
            new("given", new MappingShape([new(GivenYearReader.MeetingsKey, meetings)])
            {
                Others = Value,
                IsAnnotated = false,
                Doc = new("dữ kiện của kỳ, thay dữ kiện của 'base'", "the facts, in place of those of 'base'"),
            }),
            new(GivenYearReader.MeetingsKey, meetings),
            new("year", year),
            new("expect", Expect),
            new("examples", new MappingShape(
            [
                Shapes.Required("columns", new ListShape(Shapes.Text(new("một dữ kiện, hoặc điều mong đợi như points.mã, total, year.grade", "a fact, or an expectation such as points.id, total, year.grade")))
                {
                    Doc = new("các cột", "the columns"),
                }),
                Shapes.Required("rows", new ListShape(new ListShape(new AnyShape())) { Doc = new("các hàng, mỗi hàng là một trường hợp", "the rows, each a case") }),
            ])
            {
                Doc = new("nhiều trường hợp viết thành bảng", "several cases as a table"),
            }),
        ]);
    }

    private static OptionShape PointsShape(OptionShape scalar) => new EitherShape(scalar, Plain(
        new("khoảng điểm còn có thể", "the bounds"),
        Shapes.Required("from", Shapes.Number(new("ít nhất", "the least"))),
        Shapes.Required("to", Shapes.Number(new("nhiều nhất", "the most")))));

    private static OptionShape Set(Phrase doc)
    {
        var one = new TextShape();
        return new EitherShape(one, null, new ListShape(one) { MayBeEmpty = true }) { Doc = doc };
    }

    private static MappingShape Plain(Phrase doc, params OptionField[] fields) => new(fields) { Doc = doc, IsAnnotated = false };

    private static OptionShape WithDoc(OptionShape shape, Phrase doc) => shape with { Doc = doc };
}

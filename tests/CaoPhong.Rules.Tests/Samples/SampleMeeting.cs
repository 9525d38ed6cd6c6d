namespace CaoPhong.Rules.Tests.Samples;

/// <summary>Makes up the facts of one meeting, under the labels of <c>31-qdi-tu</c>.</summary>
internal static class SampleMeeting
{
    private const string Cell = "Chi bộ", Day = "Ngày sinh hoạt", Kind = "Loại kỳ sinh hoạt", Type = "Loại hình chi bộ";
    private const string Members = "Tổng số đảng viên", Exempt = "Đảng viên được miễn công tác và sinh hoạt", Present = "Đảng viên có mặt";
    private const string Absent = "Đảng viên vắng không có lý do", Run = "Số kỳ liên tiếp trong năm một đảng viên vắng có lý do";
    private const string Content = "Nội dung đúng, đủ, có trọng tâm", Chairing = "Điều hành của chủ trì", SelfCriticism = "Tự phê bình và phê bình";
    private const string Minutes = "Thời lượng", Speakers = "Đảng viên phát biểu", TaskRate = "Tỷ lệ hoàn thành nhiệm vụ";
    private const string HasThematic = "Trong tháng có sinh hoạt chuyên đề", ThematicAsPlanned = "Sinh hoạt chuyên đề đúng kế hoạch";

    // What a careful cell does at every meeting and a careless one leaves out now and then.
    private static readonly string[] Shared = ["Tuyên bố lý do", "Kết luận và biểu quyết", "Sổ biên bản ghi đầy đủ"];

    private static readonly string[] OfRegular =
    [
        "Bí thư hoặc phó bí thư trực tiếp chuẩn bị nội dung", "Chi ủy đã họp trước", "Có dự thảo nghị quyết hoặc kết luận",
        "Đã thông báo thời gian và nội dung", "Cử thư ký", "Điểm danh", "Thu đảng phí", "Thông qua chương trình",
        "Có nội dung chính trị tư tưởng", "Có nội dung kết quả tháng trước", "Có nội dung xây dựng Đảng và đảng viên",
        "Có nội dung học tập và làm theo Bác", "Có nội dung nhiệm vụ tháng sau", "Có biểu dương hoặc nhắc nhở hoặc phê bình",
        "Phân công nhiệm vụ", "Bảo đảm tập trung dân chủ", "Bảo đảm tính lãnh đạo, giáo dục, chiến đấu", "Giải quyết tâm tư, nguyện vọng",
    ];

    private static readonly string[] OfThematic =
    [
        "Chuyên đề có trong kế hoạch", "Đảng viên được phân công soạn dự thảo", "Chi ủy thông qua dự thảo",
        "Gửi dự thảo trước ít nhất một ngày", "Trình bày dự thảo", "Đảng viên thảo luận", "Hoàn thiện và báo cáo cấp trên",
    ];

    /// <summary>The headings of the file.</summary>
    public static IReadOnlyList<string> Labels { get; } =
    [
        Cell, Day, Kind, Type, Members, Exempt, Present, Absent, Run, Content, Minutes, HasThematic, ThematicAsPlanned, Speakers, Chairing,
        SelfCriticism, TaskRate, .. Shared, .. OfRegular, .. OfThematic,
    ];

    /// <summary>A regular meeting.</summary>
    public static IReadOnlyDictionary<string, object> Regular(SampleCell cell, DateOnly day, bool thematic, SampleRandom random)
    {
        var facts = Start(cell, day, "Thường kỳ", random);
        var present = (int)facts[Present];
        facts[Run] = random.Happens(0.03) ? random.Between(4, 5) : random.Between(0, 2);
        facts[Content] = Judged(4, cell.Care, random);
        facts[Chairing] = Judged(5, cell.Care, random);
        facts[SelfCriticism] = Judged(3, cell.Care, random);
        facts[Minutes] = random.Happens(cell.Care) ? random.Between(90, 130) : random.Between(50, 89);
        facts[Speakers] = Math.Min(present, (int)Math.Ceiling(present * (0.3 + (0.4 * cell.Care * random.Share()))));
        facts[TaskRate] = cell.Band == 100 ? 100m + random.Between(0, 8) : cell.Band + (random.Between(0, 99) / 10m);
        facts[HasThematic] = thematic;
        if (thematic)
        {
            facts[ThematicAsPlanned] = random.Happens(cell.Care);
        }

        AddTruths(facts, [.. Shared, .. OfRegular], cell, random);
        return facts;
    }

    /// <summary>A thematic meeting.</summary>
    public static IReadOnlyDictionary<string, object> Thematic(SampleCell cell, DateOnly day, SampleRandom random)
    {
        var facts = Start(cell, day, "Chuyên đề", random);
        AddTruths(facts, [.. Shared, .. OfThematic], cell, random);
        return facts;
    }

    private static Dictionary<string, object> Start(SampleCell cell, DateOnly day, string kind, SampleRandom random)
    {
        var expected = cell.Members - cell.Exempt;
        var missing = Enumerable.Range(0, expected).Count(_ => random.Happens(cell.IsHamlet ? 0.06 : 0.01));
        var present = Math.Max(1, expected - missing);
        return new(StringComparer.Ordinal)
        {
            [Cell] = cell.Name,
            [Day] = day,
            [Kind] = kind,
            [Type] = cell.Type,
            [Members] = cell.Members,
            [Exempt] = cell.Exempt,
            [Present] = present,
            [Absent] = present < expected && random.Happens(0.06) ? 1 : 0,
        };
    }

    private static void AddTruths(Dictionary<string, object> facts, IEnumerable<string> labels, SampleCell cell, SampleRandom random)
    {
        foreach (var label in labels)
        {
            facts[label] = random.Happens(0.55 + (0.45 * cell.Care));
        }
    }

    // In halves, from about seven tenths of the most.
    private static decimal Judged(int most, double care, SampleRandom random) =>
        Math.Min(most, Math.Round((decimal)(most * (0.55 + (0.35 * care) + (0.12 * random.Share()))) * 2, MidpointRounding.AwayFromZero) / 2);
}

using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Tests.Facts;

/// <summary>Facts of every type, and the text of what is read from files for them.</summary>
internal static class FactRig
{
    private static readonly ChoiceOption[] Kinds = [new("regular", "Thường kỳ"), new("thematic", "Chuyên đề")];

    private static readonly ChoiceOption[] Topics = [new("economy", "Kinh tế"), new("culture", "Văn hóa, xã hội"), new("party", "Xây dựng Đảng")];

    private static readonly IFactReader[] Readers = [.. FactReaders.BuiltIn, new XlsxFactReader()];

    /// <summary>Facts of every type.</summary>
    public static FactSchema Schema { get; } = Make();

    /// <summary>What is read from a file: a line for every fact of every meeting, and every mistake.</summary>
    public static string Transcript(string name, byte[] content, SheetNotation? sheet = null, Language language = Language.Vietnamese)
    {
        var text = new StringBuilder();
        foreach (var row in Read(name, content, sheet))
        {
            Write(text, row, language);
        }

        return text.ToString();
    }

    /// <summary>The rows of a file.</summary>
    public static IEnumerable<FactRow> Read(string name, byte[] content, SheetNotation? sheet = null) =>
        Readers.ForFile(name)!.Read(new MemoryStream(content), new(name) { Sheet = sheet ?? SheetNotation.Plain, KeepOriginal = true });

    private static void Write(StringBuilder text, FactRow row, Language language)
    {
        text.Append(CultureInfo.InvariantCulture, $"== {row.Place.Row?.ToString(CultureInfo.InvariantCulture) ?? "-"}\n");
        var bound = row.Meeting is { } meeting ? FactBinder.Bind(Schema, meeting) : null;
        if (row.IsOk && bound?.Value is { } facts)
        {
            foreach (var symbol in Symbols.Where(symbol => facts.Values[symbol.Slot].Kind != ValueKind.Unknown || row.Meeting!.Given.Any(given => given.Name == symbol.Name)))
            {
                var decimals = facts.DecimalsGiven.TryGetValue(symbol.Slot, out var given) ? $" ({given} decimals)" : "";
                text.Append(CultureInfo.InvariantCulture, $"{symbol.Name}: {Show(facts.Values[symbol.Slot])}{decimals}\n");
            }
        }

        text.Append(DiagnosticPrinter.Print([.. row.Diagnostics, .. bound?.Diagnostics ?? []], language));
    }

    private static string Show(Value value) => value.Kind switch
    {
        ValueKind.Text => $"\"{value.AsText}\"",
        ValueKind.List => $"[{string.Join(", ", value.AsList.Select(Show))}]",
        _ => value.ToString(),
    };

    private static IEnumerable<Symbol> Symbols => Schema.Facts.Select(fact => fact.Symbol).Concat(Schema.Derived.Select(fact => fact.Symbol));

    private static FactSchema Make()
    {
        var facts = new List<FactDeclaration>();

        void Add(string name, FactType type, FeelType feel, Domain? domain = null, bool optional = false, string? label = null, string? unit = null, Value? def = null, ChoiceOption[]? options = null) =>
            facts.Add(new(new(name, feel, facts.Count) { Domain = domain ?? Domain.Everything, Optional = optional }, type, SourceSpan.None)
            {
                Label = label ?? name,
                Unit = unit,
                Default = def,
                Options = options ?? [],
            });

        Add("cell", FactType.Text, FeelType.Text, label: "Chi bộ");
        Add("held_on", FactType.Date, FeelType.Date, Domain.Whole, label: "Ngày họp");
        Add("kind", FactType.Choice, new ChoiceType(["regular", "thematic"]), options: Kinds, label: "Loại");
        Add("members", FactType.Integer, FeelType.Number, new(new(1, true), null, 1), label: "Số đảng viên");
        Add("exempt", FactType.Integer, FeelType.Number, new(new(0, true), null, 1), def: Value.Of(0m));
        Add("task_rate", FactType.Number, FeelType.Number, new(new(0, true), new(200, true), 0.01m), unit: "%", label: "Tỷ lệ hoàn thành");
        Add("score", FactType.Number, FeelType.Number, label: "Điểm");
        Add("draft_ready", FactType.Boolean, FeelType.Boolean, label: "Có dự thảo");
        Add("topics", FactType.ListOfChoice, new ListType(new ChoiceType(["economy", "culture", "party"])), options: Topics, label: "Chủ đề");
        Add("notice_on", FactType.Date, FeelType.Date, new(new(new DateOnly(2020, 1, 1).DayNumber, true), null, 1));
        Add("reason", FactType.Text, FeelType.Text, optional: true, label: "Lý do");
        var rate = new Symbol("attendance_rate", FeelType.Number, facts.Count) { Domain = new(new(0, true), new(100, true), null) };
        return new(facts, [new(rate, new ErrorExpr(SourceSpan.None), SourceSpan.None) { Label = "Tỷ lệ dự", Unit = "%", HasRange = true }], []);
    }
}

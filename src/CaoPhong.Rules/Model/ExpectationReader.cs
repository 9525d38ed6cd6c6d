using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>expect</c> of the year: <c>{regular: 12, thematic: {count: 4, where: …}}</c>.</summary>
internal sealed class ExpectationReader(YearNames names, IReadOnlyCollection<string> forms, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of an expectation with a condition.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["count", "where"];

    /// <summary>The expectations; what is wrong is reported and left out.</summary>
    public IReadOnlyList<YearExpectation> Read(MappingReader year)
    {
        if (year.Value("expect") is ScalarNode alone && forms.Count > 0)
        {
            var meant = $"expect: {{{forms.First()}: {alone.Text}}}";
            diagnostics.Report(ReadingDiagnostics.NotMapping(alone, Phrase.Same("'expect'"))
                .WithHelp(new($"ghi số kỳ của từng biểu: {meant}", $"write how many meetings of each form: {meant}")));
            return [];
        }

        return [.. year.Entries("expect").Select(entry => One(entry)).OfType<YearExpectation>()];
    }

    private YearExpectation? One(MappingEntry entry)
    {
        var isForm = forms.Contains(entry.Key.Text);
        if (entry.Value is ScalarNode scalar)
        {
            var count = Count(ScalarReading.Whole(scalar, entry.Key.Text, diagnostics), scalar);
            if (!isForm)
            {
                UnknownForm(entry.Key);
                return null;
            }

            return count is { } many ? Of(entry, many, OfForm(entry.Key)) : null;
        }

        if (annotations.Open(entry.Value, Phrase.Same($"'{entry.Key.Text}'"), Keys) is not { } reader)
        {
            return null;
        }

        reader.Require("count");
        var wanted = reader.Whole("count") is { } number ? Count(number, reader.Scalar("count")!) : null;
        if (!reader.Has("where") && !isForm)
        {
            UnknownForm(entry.Key);
            return null;
        }

        var where = reader.Scalar("where") is { } text ? ExprParser.Parse(text, diagnostics) : null;
        var condition = where is null ? OfForm(entry.Key)
            : isForm ? new BinaryExpr(BinaryOperator.And, OfForm(entry.Key), where, where.Span)
            : where;
        return wanted is { } howMany && (where is not null || !reader.Has("where")) ? Of(entry, howMany, condition) : null;
    }

    private void UnknownForm(ScalarNode key)
    {
        if (forms.Count > 0)
        {
            diagnostics.Report(YearDiagnostics.UnknownForm(key, forms));
        }
    }

    private YearExpectation? Of(MappingEntry entry, int count, Expr condition)
    {
        var filter = new FilterExpr(new NameExpr(names.Meetings.Name, condition.Span), condition, condition.Span);
        return ExprReader.Checked(filter, names.OverMeetings, null, diagnostics) is { } meetings
            ? new(entry.Key.Text, count, meetings, entry.Key.Span) { Form = forms.Contains(entry.Key.Text) ? entry.Key.Text : null }
            : null;
    }

    private static BinaryExpr OfForm(ScalarNode form) =>
        new(BinaryOperator.Equal, new NameExpr("form", form.Span), new LiteralExpr(Value.Of(form.Text), form.Span), form.Span);

    private int? Count(decimal? count, ScalarNode scalar)
    {
        if (count is >= 1 and <= 10_000)
        {
            return (int)count;
        }

        if (count is not null)
        {
            diagnostics.Report(YearDiagnostics.StrangeCount(scalar));
        }

        return null;
    }
}

using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes scorecards as pages: text, Markdown or HTML, and a summary where there are several.</summary>
internal sealed class PageScores : ScoreWriter
{
    private readonly TextWriter writer;
    private readonly Wording wording;
    private readonly bool sources;
    private readonly Func<Page, string> print;
    private readonly string end;
    private readonly bool rejectedToo;
    private long written;

    private PageScores(TextWriter writer, Wording wording, bool sources, Func<Page, string> print, string start, string end, bool rejectedToo)
    {
        (this.writer, this.wording, this.sources, this.print, this.end, this.rejectedToo) = (writer, wording, sources, print, end, rejectedToo);
        writer.Write(start);
    }

    /// <summary>Pages of text; a rejected meeting is told among the diagnostics alone.</summary>
    public static PageScores Text(TextWriter writer, Wording wording, bool sources, TerminalColors colors) =>
        new(writer, wording, sources, page => PageText.Print(page, colors), "", "", rejectedToo: false);

    /// <summary>Pages of Markdown.</summary>
    public static PageScores Markdown(TextWriter writer, Wording wording, bool sources) =>
        new(writer, wording, sources, PageMarkdown.Print, "", "", rejectedToo: true);

    /// <summary>One HTML document.</summary>
    public static PageScores Html(TextWriter writer, Wording wording, bool sources) =>
        new(writer, wording, sources, PageHtml.Article, PageHtml.Start(wording.Words(new("Phiếu chấm điểm", "Scorecards")), wording.Language), PageHtml.End, rejectedToo: true);

    public override void Write(ScoredMeeting scored)
    {
        if (scored.Scorecard is null && !rejectedToo)
        {
            return;
        }

        Write(ScorecardPage.Of(scored, wording, sources));
    }

    public override void End(MeetingSummary summary)
    {
        if (summary.Scored + summary.Rejected > 1)
        {
            Write(summary.Page(wording));
        }

        writer.Write(end);
    }

    private void Write(Page page)
    {
        if (written++ > 0)
        {
            writer.Write('\n');
        }

        writer.Write(print(page));
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using NRules;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>
/// Keeps many meetings as facts of one NRules session. A meeting that is corrected is scored again, with its year and with what an
/// application's own rules make of them; nothing else is looked at.
/// </summary>
/// <remarks>Not thread-safe: a session belongs to one thread at a time, and says so where two use it at once. Where a rule has
/// thrown, what the session knows may be half done, and it can be used no more.</remarks>
public sealed class ScoringSession
{
    // Each meeting on its way holds a workspace, so that a long list goes in by parts.
    private const int MostAtOnce = 256;

    private readonly ISession session;
    private readonly int mostFirings;
    private readonly MeetingReading reading;
    private readonly SessionGuard guard = new();
    private readonly YearShelf years = new();

    internal ScoringSession(RuleEngine engine, ISession session, int mostFirings)
    {
        this.session = session;
        this.mostFirings = mostFirings;
        reading = new(engine, years);
    }

    /// <summary>The session of NRules, for facts of an application and for its queries. It is slow to search for one fact among many.</summary>
    /// <remarks>After facts were inserted here, <see cref="Fire"/> lets rules fire.</remarks>
    public ISession Facts => session;

    /// <summary>Puts a meeting in and scores it.</summary>
    public SessionMeeting Insert(Meeting meeting) => Insert([meeting])[0];

    /// <summary>Puts meetings in and scores them.</summary>
    /// <returns>The meetings, in the order given.</returns>
    public IReadOnlyList<SessionMeeting> Insert(IEnumerable<Meeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var all = new List<SessionMeeting>();
        foreach (var part in meetings.Chunk(MostAtOnce))
        {
            SessionMeeting[] inserted = [.. part.Select(meeting => Read(new SessionMeeting(this), meeting))];
            Change(inserted, () => session.InsertAll(inserted.Select(meeting => meeting.Fact)));
            all.AddRange(inserted);
        }

        return all;
    }

    /// <summary>Corrects a meeting: it and its year are scored again, and nothing else.</summary>
    public void Update(SessionMeeting meeting, Meeting corrected)
    {
        var own = Own(meeting);
        Read(own, corrected);
        Change([own], () => session.Update(own.Fact));
    }

    /// <summary>Takes a meeting out, with its scorecard; its year is judged again.</summary>
    public void Retract(SessionMeeting meeting)
    {
        var own = Own(meeting);
        Change([], () => session.Retract(own.Fact));
        own.Fact.Result = null;
    }

    /// <summary>The year of a cell as it was judged last; null where no meeting lies in it or the version has no year.</summary>
    public Checked<YearScorecard>? Year(string? cell, int year) => years.Find(cell, year);

    /// <summary>Lets the rules fire that are waiting, after facts were changed in <see cref="Facts"/>.</summary>
    /// <returns>How many fired.</returns>
    /// <exception cref="InvalidOperationException">More fired than may fire after one change.</exception>
    public int Fire()
    {
        var fired = 0;
        guard.Run(() => fired = FireAll());
        return fired;
    }

    private SessionMeeting Own(SessionMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return ReferenceEquals(meeting.Session, this) ? meeting : throw new ArgumentException("the meeting is in another session", nameof(meeting));
    }

    private SessionMeeting Read(SessionMeeting meeting, Meeting given)
    {
        guard.Run(() => reading.Read(meeting.Fact, given));
        return meeting;
    }

    private void Change(SessionMeeting[] meetings, Action change) => guard.Run(() =>
    {
        change();
        FireAll();
        foreach (var meeting in meetings)
        {
            reading.GiveBack(meeting.Fact);
        }
    });

    private int FireAll()
    {
        var fired = session.Fire(mostFirings);
        return session.Agenda.IsEmpty
            ? fired
            : throw new InvalidOperationException($"rules still want to fire after {fired} have: does a rule change a fact that it looks at itself?");
    }
}

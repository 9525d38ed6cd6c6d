using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.NRules.Sessions;
using CaoPhong.Rules.Tests.Conformance;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests.Sessions;

/// <summary>A session that lives long: what was corrected in it is what a fresh one says.</summary>
public sealed class SessionTests
{
    [Fact]
    public void Meetings_of_a_session_score_as_they_do_alone()
    {
        foreach (var one in ConformanceSuite.Cases.Take(60))
        {
            var session = new ScoringSessionFactory(one.Rig.Engine).Open();

            var inserted = session.Insert(one.Meetings.Select(meeting => meeting.Facts.Meeting));

            inserted.Select(meeting => ScorecardText.Of(meeting.Scored)).Should().Equal(one.Meetings.Select(meeting => meeting.Text), one.Rig.Text);
        }
    }

    [Fact]
    public void A_corrected_meeting_is_what_a_fresh_one_is_and_the_others_stay_what_they_were()
    {
        foreach (var one in ConformanceSuite.Cases.Skip(60).Take(60))
        {
            var dice = new Dice((uint)one.Meetings.Count);
            var session = new ScoringSessionFactory(one.Rig.Engine).Open();
            var inserted = session.Insert(one.Meetings.Select(meeting => meeting.Facts.Meeting));
            var expected = one.Meetings.Select(meeting => meeting.Text).ToArray();
            for (var correction = 0; correction < 20; correction++)
            {
                var (place, other) = (dice.Below(inserted.Count), dice.Below(inserted.Count));
                session.Update(inserted[place], one.Meetings[other].Facts.Meeting);
                expected[place] = one.Meetings[other].Text;

                inserted.Select(meeting => ScorecardText.Of(meeting.Scored)).Should().Equal(expected, one.Rig.Text);
            }
        }
    }

    [Fact]
    public void The_years_of_a_session_are_those_of_the_engine_whatever_was_corrected()
    {
        var meetings = SampleYears.Meetings.Take(160).ToList();
        var session = ScoringSessionFactory.Of(SampleYears.Engine).Open();
        var inserted = session.Insert(meetings);
        var dice = new Dice(35);
        Compare();
        for (var correction = 0; correction < 40; correction++)
        {
            var place = dice.Below(meetings.Count);
            meetings[place] = dice.Below(5) switch
            {
                0 => SampleYears.With(meetings[place], "Tỷ lệ hoàn thành nhiệm vụ", dice.Between(0, 100).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                1 => SampleYears.With(meetings[place], "Tỷ lệ hoàn thành nhiệm vụ", "chín mươi"),
                2 => SampleYears.With(meetings[place], "Ngày sinh hoạt", $"2025-0{dice.Between(1, 9)}-1{dice.Below(10)}"),
                3 => SampleYears.With(meetings[place], "Chi bộ", SampleYears.Text(meetings[dice.Below(meetings.Count)], "Chi bộ")),
                _ => SampleYears.Meetings[dice.Below(160)],
            };
            session.Update(inserted[place], meetings[place]);
            Compare();
        }

        void Compare()
        {
            foreach (var cell in meetings.Select(meeting => SampleYears.Text(meeting, "Chi bộ")).Distinct())
            {
                foreach (var year in new[] { 2024, 2025 })
                {
                    var own = meetings.Where(meeting => SampleYears.Text(meeting, "Chi bộ") == cell).ToList();
                    var fresh = SampleYears.Engine.ScoreYear(cell, year, own);
                    var kept = session.Year(cell, year);
                    var isEmpty = kept is null && fresh.Value is { Meetings.Count: 0, Rejected.Count: 0 };

                    (isEmpty ? "" : YearText.Of(kept!)).Should().Be(isEmpty ? "" : YearText.Of(fresh));
                }
            }
        }
    }

    [Fact]
    public void A_correction_fires_the_rules_of_its_meeting_and_of_its_year_and_no_others()
    {
        var session = ScoringSessionFactory.Of(SampleYears.Engine).Open();
        var inserted = session.Insert(SampleYears.Meetings.Take(200));
        var fired = new List<string>();
        session.Facts.Events.RuleFiredEvent += (_, firing) => fired.Add(firing.Rule.Name);

        session.Update(inserted[77], SampleYears.With(SampleYears.Meetings[77], "Tỷ lệ hoàn thành nhiệm vụ", "95"));

        var form = inserted[77].Scored.GetOrThrow().Form;
        var criteria = SampleYears.Engine.Plan.Forms.Single(one => one.Form == form).Tables.Select(table => table.Name);
        fired.Should().BeEquivalentTo([.. criteria, "31-qdi-tu@2018.1/total", "31-qdi-tu@2018.1/scorecard", "31-qdi-tu@2018.1/year"]);
    }

    [Fact]
    public void A_meeting_that_is_taken_out_takes_its_scorecard_along_and_the_last_one_the_year()
    {
        var session = ScoringSessionFactory.Of(SampleYears.Engine).Open();
        var cell = SampleYears.Text(SampleYears.Meetings[0], "Chi bộ");
        var inserted = session.Insert(SampleYears.Meetings.Take(2));

        session.Retract(inserted[0]);
        session.Facts.Query<Scorecard>().AsEnumerable().Should().ContainSingle();
        session.Year(cell, 2024).Should().NotBeNull();

        session.Retract(inserted[1]);
        session.Facts.Query<Scorecard>().AsEnumerable().Should().BeEmpty();
        session.Facts.Query<YearScorecard>().AsEnumerable().Should().BeEmpty();
        session.Year(cell, 2024).Should().BeNull();
    }

    [Fact]
    public void A_meeting_that_is_rejected_has_no_scorecard_and_says_why_and_is_one_again_when_it_is_corrected()
    {
        var session = ScoringSessionFactory.Of(SampleYears.Engine).Open();
        var good = SampleYears.Meetings[0];
        var meeting = session.Insert(SampleYears.With(good, "Tỷ lệ hoàn thành nhiệm vụ", "nhiều"));

        meeting.Scored.IsOk.Should().BeFalse();
        session.Facts.Query<Scorecard>().AsEnumerable().Should().BeEmpty();

        session.Update(meeting, good);
        meeting.Scored.IsOk.Should().BeTrue();
        session.Facts.Query<Scorecard>().AsEnumerable().Should().ContainSingle().Which.Should().BeSameAs(meeting.Scored.Value);
    }

    [Fact]
    public void A_meeting_of_another_session_is_refused()
    {
        var factory = ScoringSessionFactory.Of(SampleYears.Engine);
        var (one, other) = (factory.Open(), factory.Open());
        var meeting = one.Insert(SampleYears.Meetings[0]);

        FluentActions.Invoking(() => other.Retract(meeting)).Should().Throw<ArgumentException>().WithMessage("the meeting is in another session*");
    }

    [Fact]
    public void The_factory_of_a_version_is_made_once() =>
        ScoringSessionFactory.Of(SampleYears.Engine).Should().BeSameAs(ScoringSessionFactory.Of(SampleYears.Engine));
}

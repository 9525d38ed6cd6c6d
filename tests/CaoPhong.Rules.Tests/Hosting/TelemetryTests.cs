using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Hosting;

/// <summary>What the library tells of its work, and that it names no cell and nobody.</summary>
public sealed class TelemetryTests
{
    private const string RuleSetId = "telemetry-test";

    [Fact]
    public void Loading_checking_and_scoring_are_measured_in_seconds_and_name_nobody()
    {
        var heard = new ConcurrentQueue<(string Instrument, string? Unit, double Seconds, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == RuleTelemetry.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => heard.Enqueue((instrument.Name, instrument.Unit, seconds, Written(tags.ToArray()))));
        listener.Start();
        Work();

        var ours = heard.Where(one => one.Tags.Contains(RuleSetId, StringComparison.Ordinal)).ToList();
        ours.Select(one => $"{one.Instrument} [{one.Unit}] {one.Tags}").Should().Equal(
            $"caophong.rules.check.duration [s] caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=ok",
            $"caophong.rules.load.duration [s] caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=ok",
            $"caophong.rules.score.duration [s] caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=scored",
            $"caophong.rules.score.duration [s] caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=rejected",
            $"caophong.rules.score.duration [s] caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=scored");
        ours.Should().OnlyContain(one => one.Seconds > 0 && one.Seconds < 60);
    }

    [Fact]
    public void Loading_checking_and_scoring_are_activities()
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RuleTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        Work();

        var ours = stopped.Where(activity => activity.TraceId == root.TraceId).ToList();
        ours.Select(activity => $"{activity.DisplayName} {Written(activity.TagObjects)}").Should().Equal(
            $"caophong.check caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=ok",
            $"caophong.load caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=ok",
            $"caophong.score caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=scored",
            $"caophong.score caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=rejected",
            $"caophong.score caophong.ruleset={RuleSetId} caophong.version=1 caophong.outcome=scored");
        ours[0].ParentSpanId.Should().Be(ours[1].SpanId);
    }

    private static void Work()
    {
        var source = new SourceText("telemetry.rules.yaml", HostingRig.Text(1, 5).Replace("ruleset: hosted", $"ruleset: {RuleSetId}", StringComparison.Ordinal));
        var engine = RuleEngine.Compile(RuleSetLoader.Load(source).GetOrThrow());
        engine.Score(Meeting.Of(("cell", "Chi bộ bí mật"), ("extra", 1)));
        engine.Score(Meeting.Of(("cell", "Chi bộ bí mật"), ("extra", -1)));
        engine.Score(engine.Bind(Meeting.Of(("cell", "Chi bộ bí mật"))).GetOrThrow());
    }

    private static string Written(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(" ", tags.Select(tag => $"{tag.Key}={tag.Value}"));
}

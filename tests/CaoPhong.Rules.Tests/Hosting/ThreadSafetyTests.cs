using System.Globalization;
using CaoPhong.Rules.DependencyInjection;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaoPhong.Rules.Tests.Hosting;

/// <summary>Eight threads on one engine, and on a library whose folder is read again meanwhile: no wrong answer.</summary>
/// <remarks><c>CAOPHONG_SCORES=1000000</c> asks for a million scores instead of a few.</remarks>
public sealed class ThreadSafetyTests : IDisposable
{
    private const int Threads = 8;

    private static readonly int Scores =
        int.TryParse(Environment.GetEnvironmentVariable("CAOPHONG_SCORES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 4_000;

    private readonly HostingRig rig = new();

    [Fact]
    public void One_engine_gives_every_thread_the_answers_that_it_gives_one()
    {
        var engine = Evaluation.Assessments.AssessmentRig.Engine();
        Meeting[] meetings =
        [
            .. from members in Enumerable.Range(1, 12)
               from present in Enumerable.Range(-1, members + 3)
               select Meeting.Of(("cell", "A"), ("members", members), ("present", ((members * 5) + present) % 16 == 0 ? null : present), ("ready", present % 2 == 0)),
        ];
        var expected = meetings.Select(meeting => Shown(engine, meeting)).ToArray();
        expected.Distinct().Should().HaveCountGreaterThan(8, "the meetings must be of many kinds");

        var wrong = OnAllThreads(thread =>
        {
            for (var i = 0; i < Scores / Threads; i++)
            {
                var at = ((i * 7) + (thread * 31)) % meetings.Length;
                if (Shown(engine, meetings[at]) is var shown && shown != expected[at])
                {
                    return $"{at}: {shown} and not {expected[at]}";
                }
            }

            return null;
        });

        wrong.Should().BeNull();
    }

    [Fact]
    public async Task A_library_that_is_read_again_gives_old_answers_or_new_ones_and_never_a_mixture()
    {
        using var services = rig.Start();
        var provider = services.GetRequiredService<RuleLibraryProvider>();
        var done = 0;
        var written = 1;
        var reloads = 0;
        var writer = Task.Run(() =>
        {
            while (Volatile.Read(ref done) == 0)
            {
                var next = (written % 90) + 1;
                rig.WriteText("1.rules.yaml", next % 5 == 0 ? "ruleset: hosted\nversion: 1\n" : HostingRig.Text(1, next));
                Volatile.Write(ref written, next);
                provider.Reload();
                reloads++;
            }
        }, TestContext.Current.CancellationToken);

        var wrong = OnAllThreads(thread =>
        {
            for (var i = 0; i < Scores / Threads; i++)
            {
                var library = provider.Current;
                var first = HostingTests.Points(library);
                if (first is < 1 or > 91 || first % 5 == 0 || HostingTests.Points(library) != first)
                {
                    return $"{first} points, and {HostingTests.Points(library)} of the same library";
                }
            }

            return null;
        });
        Volatile.Write(ref done, 1);
        await writer;

        wrong.Should().BeNull();
        reloads.Should().BeGreaterThan(1);
    }

    public void Dispose() => rig.Dispose();

    private static string Shown(RuleEngine engine, Meeting meeting)
    {
        var scored = engine.Score(meeting);
        return scored.Value is not { } card ? string.Join(",", scored.Diagnostics.Select(found => found.Code))
            : $"{card.Total} {string.Join(",", card.Grades.Select(grade => grade.Id))} {string.Join(",", card.Unknown.Select(fact => fact.Name))} {string.Join(",", card.Parts.Select(part => part.Points))}";
    }

    private static string? OnAllThreads(Func<int, string?> work)
    {
        string? wrong = null;
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            if (work(number) is { } found)
            {
                Interlocked.CompareExchange(ref wrong, found, null);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return wrong;
    }
}

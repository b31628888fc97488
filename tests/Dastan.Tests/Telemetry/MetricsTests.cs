using System.Globalization;
using System.Net;
using Dastan.Tests.Journeys;
using Dastan.Web.Dispatches;
using Dastan.Web.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Telemetry;

/// <summary>What a Prometheus is told of a real paper, and where.</summary>
public sealed class MetricsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Published = "dastan_clockwork_lateness_seconds_count{deed=\"publication\"}";

    [Fact]
    public async Task Numbers_move_with_what_the_paper_does()
    {
        await using var paper = await MeasuredPaper.OpenAsync(
            SmallPaper.With(now => [DuePaper.Scheduled("later", now, now + Duration.FromHours(1))])
        );
        using var reader = paper.Visitor();
        var before = await paper.MetricsAsync();

        for (var times = 0; times < 3; times++)
            (await reader.GetAsync("/kazakhstan", Stop)).EnsureSuccessStatusCode().Dispose();
        (await reader.GetAsync("/search?q=later", Stop)).EnsureSuccessStatusCode().Dispose();
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.DoDueAsync();
        var after = await paper.MetricsAsync();
        // Who published it, the paper's own clockwork or the test, counts it a moment after it is written down.
        for (var tries = 0; Rise(Published) < 1 && tries < 5000; tries++)
        {
            await Task.Delay(20, Stop);
            after = await paper.MetricsAsync();
        }

        Assert.Equal(2, Rise("dastan_press_given_total{at=\"door\"}") + Rise("dastan_press_given_total{at=\"hatch\"}"));
        Assert.True(Rise("dastan_press_made_total") >= 1);
        Assert.True(Rise("dastan_press_purges_total") >= 1);
        Assert.Equal(1, Rise("dastan_search_duration_seconds_count"));
        Assert.Equal(1, Rise(Published));
        Assert.Equal(1, after["dastan_database_reachable"]);
        Assert.Contains(
            after.Keys,
            name => name.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal)
        );
        Assert.Contains(after.Keys, name => name.StartsWith("dotnet_gc_collections_total{", StringComparison.Ordinal));

        double Rise(string name) => after.GetValueOrDefault(name) - before.GetValueOrDefault(name);
    }

    [Fact]
    public async Task Dispatches_are_told_by_channel()
    {
        await using var paper = await MeasuredPaper.OpenAsync(
            async (db, now) =>
            {
                await SmallPaper.With()(db, now);
                var dead = new Dispatch("hook", "t", "k1", "story.published", "{}", now);
                dead.Note(new(DeliveryOutcome.Refused, 410, "gone"), now, 0);
                db.AddRange(dead, new Dispatch("verify", "t", "k2", "verify", "{}", now, now + Duration.FromHours(1)));
                await db.SaveChangesAsync(Stop);
            }
        );

        var seen = await paper.MetricsAsync();
        // What stands in the database is looked at beside.
        for (var tries = 0; !seen.ContainsKey("dastan_dispatches_failed{channel=\"hook\"}"); tries++)
        {
            Assert.True(tries < 5000, "It was never looked at.");
            await Task.Delay(20, Stop);
            seen = await paper.MetricsAsync();
        }

        Assert.Equal(1, seen["dastan_dispatches_failed{channel=\"hook\"}"]);
        Assert.Equal(1, seen["dastan_dispatches_waiting{channel=\"verify\"}"]);
        Assert.False(seen.ContainsKey("dastan_dispatches_waiting{channel=\"hook\"}"));
    }

    [Fact]
    public async Task Readers_get_no_numbers_and_the_operators_address_gives_nothing_else()
    {
        await using var paper = await MeasuredPaper.OpenAsync(SmallPaper.With());
        using var reader = paper.Visitor();
        using var there = new HttpClient { BaseAddress = paper.MetricsAddress() };

        using var publicly = await reader.GetAsync("/metrics", Stop);
        using var metrics = await there.GetAsync("/metrics", Stop);
        using var front = await there.GetAsync("/", Stop);

        Assert.Equal(HttpStatusCode.NotFound, publicly.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", $"{metrics.Content.Headers.ContentType}");
        Assert.Equal(HttpStatusCode.NotFound, front.StatusCode);
        Assert.Equal(["nosniff"], metrics.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["nosniff"], front.Headers.GetValues("X-Content-Type-Options"));
        Assert.NotEqual(paper.Address.Port, there.BaseAddress!.Port);
    }

    [Fact]
    public async Task Unless_it_is_set_nothing_listens()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());

        Assert.Null(paper.Services.GetRequiredService<PrometheusDoor>().Address);
    }
}

/// <summary>A paper that a Prometheus may ask.</summary>
internal static class MeasuredPaper
{
    public static Task<TestPaper> OpenAsync(Func<Dastan.Web.Data.NewsDb, Instant, Task> prepare) =>
        TestPaper.OpenAsync(
            prepare,
            with: settings => settings with { Telemetry = new() { Prometheus = "127.0.0.1:0" } }
        );

    extension(TestPaper paper)
    {
        public Uri MetricsAddress() => paper.Services.GetRequiredService<PrometheusDoor>().Address!;

        public async Task<string> MetricsTextAsync()
        {
            using var client = new HttpClient { BaseAddress = paper.MetricsAddress() };
            return await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        }

        /// <summary>The numbers by name and labels.</summary>
        public async Task<IReadOnlyDictionary<string, double>> MetricsAsync() =>
            (await paper.MetricsTextAsync())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] is not '#')
                .Select(line => (Name: line[..line.LastIndexOf(' ')], Number: line[(line.LastIndexOf(' ') + 1)..]))
                .ToDictionary(
                    row => row.Name,
                    row =>
                        double.Parse(
                            row.Number.Replace("+Inf", "Infinity", StringComparison.Ordinal),
                            CultureInfo.InvariantCulture
                        )
                );
    }
}

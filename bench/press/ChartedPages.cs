using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dastan.Bench.Press;

/// <summary>A story with ten charts, each of a tracker of its own with 300 figures, beside the same words without them; both made anew for each request.</summary>
internal static class ChartedPages
{
    private const int Charts = 10;
    private const int Months = 300;
    private const int WarmSeconds = 5;
    private const string Plain = "grain-without-charts";
    private const string Charted = "grain-in-ten-charts";

    public static async Task MeasureAsync(Options options, Report report, Paper paper)
    {
        await using var services = NewsDatabase.Alone(new() { Data = paper.Data });
        await AddTrackersAsync(services);
        var newsroom = new Newsroom(services);
        var words = string.Concat(Enumerable.Repeat(Newsroom.Body, Charts));
        await newsroom.PublishAsync(Plain, words);
        await newsroom.PublishAsync(Charted, words + string.Concat(Enumerable.Range(0, Charts).Select(Block)));
        var addresses = await newsroom.AddressesAsync(2);
        using var server = paper.Serve(("DASTAN_PRESSMEGABYTES", "0"));
        string[] paths = [addresses.Single(one => one.EndsWith(Plain)), addresses.Single(one => one.EndsWith(Charted))];
        foreach (var path in paths)
            Load.Wrk(server, path, WarmSeconds, Load.Gzip);
        var measured = Turns.Take(
            options.Rounds,
            [.. paths.Select<string, Func<Measured>>(path => () => Load.Wrk(server, path, options.Seconds, Load.Gzip))]
        );
        report.Table(
            $"A story made anew with {Charts} charts of {Months} figures, and the same words alone, 64 connections, gzip",
            "page | bytes | compressed | requests/s | CPU µs a request | by the page without"
        );
        for (var at = 0; at < paths.Length; at++)
            Row(
                report,
                server,
                paths[at],
                measured[at],
                Turns.Ratio(measured[at], measured[0], one => one.CpuMicroseconds)
            );
    }

    private static void Row(Report report, Server server, string path, IReadOnlyList<Measured> measured, Series ratio)
    {
        using var reader = Server.Client(server.Address);
        var answer = Answer.To(reader, path);
        report.Row(
            path.Split('/')[^1],
            $"{System.Text.Encoding.UTF8.GetByteCount(answer.Text):N0}",
            $"{answer.Body.Length:N0}",
            new Series(measured.Select(one => one.PerSecond)).Told("N0"),
            new Series(measured.Select(one => one.CpuMicroseconds)).Told("N0"),
            ratio.Told("N2")
        );
    }

    private static string Block(int number) =>
        $"<figure data-tracker=\"grain-{number}\" data-chart=\"line\"><a href=\"/data/grain-{number}\">Grain {number}</a></figure>";

    private static async Task AddTrackersAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.AddRange(Enumerable.Range(0, Charts).Select(Tracker));
        await db.SaveAsync(default);
    }

    private static Tracker Tracker(int number)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var tracker = new Tracker(TrackerId.New(), $"grain-{number}");
        var description = new TrackerDescription(
            LocalText.Of("en", $"Grain at elevator {number}"),
            LocalText.Empty,
            LocalText.Of("en", "Tonnes in a month"),
            new(UnitKind.Own, "t"),
            TrackerAim.MoreIsBetter,
            ChartKind.Line,
            Newsroom.Section,
            "",
            ""
        );
        Hold(tracker.Describe(description, now));
        var random = new Random(number);
        for (var month = 0; month < Months; month++)
            Hold(
                tracker.Add(
                    new(
                        FigurePeriod.Of(PeriodKind.Month, new LocalDate(2000, 1, 1).PlusMonths(month)),
                        random.Next(1_000, 90_000),
                        FigureQualifier.Exactly
                    ),
                    new(null, LocalText.Of("en", "The elevator's book"), ""),
                    LocalText.Empty,
                    new(2025, 1, 1),
                    null,
                    now
                )
            );
        Hold(tracker.Publish(now));
        return tracker;
    }

    private static void Hold(Dastan.Domain.Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException(refusal.ToString());
    }
}

using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>A paper with a story that shows a chart of grain and cites a figure of it, and a tracker that is not public.</summary>
internal static class HarvestPaper
{
    private const string Body =
        "<p>It was <data value=\"100\" data-kind=\"figure\" data-tracker=\"grain\">100 tonnes</data>.</p>"
        + "<figure data-tracker=\"grain\" data-chart=\"line\" data-on=\"2025-12-12\"><a href=\"/data/grain\">Grain</a></figure>"
        + "<figure data-tracker=\"hidden\" data-chart=\"line\"><a href=\"/data/hidden\">Hidden name</a></figure>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestPaper> OpenAsync(string body = Body, decimal of2024 = 100)
    {
        var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var story = SmallPaper.Draft("harvest", now);
                story.Write(story.Text with { Body = StoryHtml.Read(body).Html }, null, now, "");
                Assert.Null(story.Publish(now, DateTimeZoneProviders.Tzdb["Asia/Almaty"]));
                return [story];
            })
        );
        await paper.InDatabaseAsync(async db =>
        {
            foreach (var slug in new[] { "grain", "hidden" })
                db.Add(Made(slug, of2024, paper.Now));
            await db.SaveAsync(Stop);
        });
        return paper;
    }

    private static Tracker Made(string slug, decimal of2024, Instant now)
    {
        var tracker = SmallTrackers.Named(slug, slug is "grain" ? "Grain" : "Hidden name", now);
        tracker.Say(2023, 90, now);
        tracker.Say(2024, of2024, now);
        if (slug is "grain")
            Assert.Null(tracker.Publish(now));
        return tracker;
    }

    public static Dastan.Domain.Refusal? Restated(
        Tracker tracker,
        int year,
        decimal value,
        string why,
        LocalDate on,
        Instant now
    ) =>
        tracker.Restate(
            tracker.Figures.Single(figure => figure.Through.Year == year),
            new(default, value, FigureQualifier.Exactly),
            new(null, LocalText.Of("en", "The ministry"), ""),
            LocalText.Of("en", why),
            on,
            null,
            now
        );

    public static Task ChangeAsync(TestPaper paper, Func<Tracker, Dastan.Domain.Refusal?> change) =>
        paper.InDatabaseAsync(async db =>
        {
            var tracker = await db.Trackers.Include(one => one.Figures).SingleAsync(one => one.Slug == "grain", Stop);
            Assert.Null(change(tracker));
            await db.SaveAsync(Stop);
        });

    public static async Task<string> ReadAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        return (await reader.GetStringAsync(address, Stop))
            .Replace('\u00a0', ' ')
            .Replace("&#xA0;", " ")
            .Replace("&#160;", " ");
    }
}

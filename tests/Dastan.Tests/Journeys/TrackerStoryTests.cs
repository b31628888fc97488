using System.Buffers.Binary;
using System.Net;
using AngleSharp.Html.Parser;
using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Dastan.Tests.Journeys.Newsroom;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>Figures in stories, as readers see them.</summary>
public sealed class TrackerStoryTests
{
    private const string Body =
        "<p>It was <data value=\"100\" data-kind=\"figure\" data-tracker=\"grain\">100 tonnes</data>.</p>"
        + "<figure data-tracker=\"grain\" data-chart=\"line\" data-on=\"2025-12-12\"><a href=\"/data/grain\">Grain</a></figure>"
        + "<figure data-tracker=\"hidden\" data-chart=\"line\"><a href=\"/data/hidden\">Hidden name</a></figure>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_shows_a_chart_links_its_figure_and_says_what_was_restated_since()
    {
        await using var paper = await OpenAsync();
        var page = await ReadAsync(paper, "/2025/12/harvest");

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/data/grain\">100 tonnes</a></data>", page, StringComparison.Ordinal);
        Assert.Contains("As known on 12 December 2025", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden name", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Restated since then", page, StringComparison.Ordinal);
        Assert.Contains("/2025/12/harvest", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);

        paper.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(
            paper,
            tracker =>
                tracker.Restate(
                    tracker.Figures.Single(figure => figure.Value == 100),
                    new(default, 120, FigureQualifier.Exactly),
                    new(null, LocalText.Of("en", "The ministry"), ""),
                    LocalText.Of("en", "Counted anew."),
                    new(2025, 12, 14),
                    null,
                    paper.Now
                )
        );

        page = await ReadAsync(paper, "/2025/12/harvest");
        Assert.Contains("Restated since then", page, StringComparison.Ordinal);
        Assert.Contains("Until 14 December 2025 it said: 100. Now: 120. Counted anew.", page, StringComparison.Ordinal);
        // What is pinned still shows what was known then.
        Assert.Contains("Grain: 100 (2024)", page, StringComparison.Ordinal);
        Assert.Contains("Grain: 120 (2024)", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" data-on=\"2024-12-31\"", true)]
    [InlineData(" data-on=\"2023-12-31\"", false)]
    public async Task Of_two_years_with_one_number_only_the_one_that_was_cited_is_told_to_be_restated(
        string on,
        bool isTold
    )
    {
        var body =
            $"<p>It was <data value=\"90\" data-kind=\"figure\"{on} data-tracker=\"grain\">90 tonnes</data>.</p>";
        await using var paper = await OpenAsync(body, of2024: 90);
        paper.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(
            paper,
            tracker =>
                tracker.Restate(
                    tracker.Figures.Single(figure => figure.Through.Year == 2024),
                    new(default, 120, FigureQualifier.Exactly),
                    new(null, LocalText.Of("en", "The ministry"), ""),
                    LocalText.Of("en", "Counted anew."),
                    new(2025, 12, 14),
                    null,
                    paper.Now
                )
        );

        var page = await ReadAsync(paper, "/2025/12/harvest");

        Assert.Equal(isTold, page.Contains("Restated since then", StringComparison.Ordinal));
        Assert.Contains("<a href=\"/data/grain\">90 tonnes</a></data>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120, "Grain, 2024: Until 14 December 2025 it said: 100. Now: 120. First. Then.")]
    [InlineData(100, null)]
    public async Task However_often_a_figure_was_restated_a_story_tells_what_counts_now(int last, string? told)
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(4));
        await ChangeAsync(
            paper,
            tracker =>
                Restated(tracker, 2024, 110, "First.", new(2025, 12, 14), paper.Now)
                ?? Restated(tracker, 2024, last, "Then.", new(2025, 12, 15), paper.Now)
        );

        foreach (var address in new[] { "/2025/12/harvest", "/data/grain" })
        {
            var page = await ReadAsync(paper, address);
            Assert.DoesNotContain("Now: 110", page, StringComparison.Ordinal);
            Assert.Contains($"Until 15 December 2025 it said: 110. Now: {last}. Then.", page, StringComparison.Ordinal);
            Assert.Contains("Until 14 December 2025 it said: 100. First.", page, StringComparison.Ordinal);
        }
        var story = await ReadAsync(paper, "/2025/12/harvest");
        Assert.Equal(told is not null, story.Contains(told ?? "Grain, 2024:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_that_was_taken_back_is_told_of_in_the_stories_that_show_it()
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(
            paper,
            tracker =>
                tracker.TakeBack(
                    tracker.Figures.Single(figure => figure.Value == 100),
                    LocalText.Of("en", "Counted twice."),
                    new(2025, 12, 14),
                    paper.Now
                )
        );

        var page = await ReadAsync(paper, "/2025/12/harvest");
        // Under the chart, and for the words.
        const string Told = "2024: 100. Taken back on 14 December 2025. Counted twice.";
        Assert.Equal(3, page.Split(Told).Length);
        Assert.Contains($"Grain, {Told}", page, StringComparison.Ordinal);

        using var editor = await paper.StaffAsync(Role.Editor);
        await paper.InDatabaseAsync(async db =>
        {
            var id = await db.Trackers.Where(one => one.Slug == "grain").Select(one => one.Id).SingleAsync(Stop);
            await editor.VisitAsync($"/newsroom/trackers/{id.Value}");
        });
        Assert.Contains("a figure was taken back on 2025-12-14", editor.Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_a_chart_that_is_pinned_only_what_is_in_it_is_told_to_be_restated()
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(4));
        await ChangeAsync(
            paper,
            tracker =>
                tracker.Add(
                    new(FigurePeriod.Of(PeriodKind.Year, new(2025, 1, 1)), 150, FigureQualifier.Exactly),
                    new(null, LocalText.Of("en", "The ministry"), ""),
                    LocalText.Empty,
                    new(2025, 12, 13),
                    null,
                    paper.Now
                ) ?? Restated(tracker, 2025, 160, "Counted anew.", new(2025, 12, 14), paper.Now)
        );

        Assert.DoesNotContain("Restated since", await ReadAsync(paper, "/2025/12/harvest"), StringComparison.Ordinal);
        Assert.Contains("it said: 150", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_is_so_in_every_edition_whatever_its_day()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var edition = await db.Editions.SingleAsync(one => one.Code == "ru", Stop);
            edition.Change(edition.Name, "America/New_York", edition.Position);
            await db.SaveAsync(Stop);
        });
        // In Almaty it is the thirteenth, in New York the twelfth.
        paper.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Contains("Grain: 100 (2024)", await ReadAsync(paper, "/ru/data/grain"), StringComparison.Ordinal);
        await ChangeAsync(
            paper,
            tracker =>
                tracker.TakeBack(
                    tracker.Figures.Single(figure => figure.Value == 100),
                    LocalText.Of("en", "Counted twice."),
                    new(2025, 12, 13),
                    paper.Now
                )
        );

        foreach (var address in new[] { "/data/grain", "/ru/data/grain" })
            Assert.Contains("Grain: 90 (2023)", await ReadAsync(paper, address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_and_markdown_carry_the_chart_as_a_picture_with_its_words()
    {
        await using var paper = await OpenAsync();

        var feed = await ReadAsync(paper, "/front.json");
        Assert.Contains(
            "https://paper.example/data/grain.svg?chart=line\\u0026on=2025-12-12",
            feed.Replace("&amp;", "\\u0026").Replace("\\u0026amp;", "\\u0026"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Hidden name", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", feed, StringComparison.Ordinal);
        Assert.Contains("Grain: 100 (2024)", await ReadAsync(paper, "/2025/12/harvest.md"), StringComparison.Ordinal);
        Assert.Contains(
            "Grain: 100 (2024)",
            await ReadAsync(paper, "/data/grain.svg?chart=line&on=2025-12-12"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Which_stories_speak_of_a_tracker_follows_their_words()
    {
        await using var paper = await OpenAsync();
        Assert.Equal(2, await paper.CountAsync(db => db.StoryTrackers));

        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(Stop);
            story.Write(story.Text with { Body = "<p>Nothing of it.</p>" }, null, paper.Now, "");
            await db.SaveAsync(Stop);
        });

        Assert.Equal(0, await paper.CountAsync(db => db.StoryTrackers));
        Assert.DoesNotContain("/2025/12/harvest", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ru/data/grain")]
    [InlineData("/ru/data")]
    public async Task Messengers_get_the_charts_as_a_picture_of_the_size_that_the_page_tells(string address)
    {
        await using var paper = await OpenAsync();
        var page = new HtmlParser().ParseDocument(await ReadAsync(paper, address));
        string Told(string name) => page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;

        var png = await paper.Visitor().GetByteArrayAsync(new Uri(Told("og:image")).PathAndQuery, Stop);

        Assert.Equal($"https://paper.example{address}.png", Told("og:image"));
        Assert.Equal([0x89, .. "PNG"u8], png[..4]);
        Assert.Equal("1200", Told("og:image:width"));
        Assert.Equal(
            (Told("og:image:width"), Told("og:image:height")),
            (
                $"{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))}",
                $"{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))}"
            )
        );
    }

    [Fact]
    public async Task What_can_not_be_drawn_is_not_found()
    {
        await using var paper = await OpenAsync();

        Assert.NotEqual(
            await paper.Visitor().GetByteArrayAsync("/data/grain.png", Stop),
            await paper.Visitor().GetByteArrayAsync("/data/grain.png?chart=bar", Stop)
        );
        foreach (var address in new[] { "/data/grain.png?chart=pie", "/data.svg?of=grain,hidden", "/data.png?of=none" })
        {
            using var none = await paper.Visitor().GetAsync(address, Stop);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, none.StatusCode));
        }
    }

    [Fact]
    public async Task Several_stand_side_by_side_in_one_picture_in_the_order_in_which_they_are_named()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var rice = SmallTrackers.Named("rice", "Rice", paper.Now);
            rice.Say(2024, 7, paper.Now);
            Assert.Null(rice.Publish(paper.Now));
            db.Add(rice);
            await db.SaveAsync(Stop);
        });

        Assert.Equal(["Grain", "Rice"], await NamesAsync(paper, "/data.svg"));
        Assert.Equal(["Rice", "Grain"], await NamesAsync(paper, "/data.svg?of=rice,grain"));
        Assert.Equal(["Rice"], await NamesAsync(paper, "/data.svg?of=rice"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestPaper paper, string address) =>
        (await ReadAsync(paper, address))
            .Split(["</desc>", "</svg>"], StringSplitOptions.None)[0]
            .Split("<desc id=\"charts-d\">")[1]
            .Split("; ")
            .Select(told => told.Split(':')[0]);

    private static async Task<TestPaper> OpenAsync(string body = Body, decimal of2024 = 100)
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

    private static Dastan.Domain.Refusal? Restated(
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

    private static Task ChangeAsync(TestPaper paper, Func<Tracker, Dastan.Domain.Refusal?> change) =>
        paper.InDatabaseAsync(async db =>
        {
            var tracker = await db.Trackers.Include(one => one.Figures).SingleAsync(one => one.Slug == "grain", Stop);
            Assert.Null(change(tracker));
            await db.SaveAsync(Stop);
        });

    private static async Task<string> ReadAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        return (await reader.GetStringAsync(address, Stop))
            .Replace('\u00a0', ' ')
            .Replace("&#xA0;", " ")
            .Replace("&#160;", " ");
    }
}

using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>A change makes anew what it touches, at once, and nothing else; and so does an instant that comes.</summary>
public sealed class PurgeTests
{
    private static readonly Topic Wheat = new(TopicId.New(), "wheat", TopicKind.Subject, LocalText.Of("en", "Wheat"));

    private static readonly string[] Touched =
    [
        "/",
        "/front.rss",
        "/kazakhstan",
        "/topics/trade",
        "/by/economy-desk",
        "/2025/12",
        "/2025/12/12",
        "/2025/12/kin",
        "/sitemap.xml",
    ];

    private static readonly string[] Untouched =
    [
        "/ru",
        "/ru/kazakhstan",
        "/world",
        "/topics/wheat",
        "/2024/06",
        "/2024/06/03",
        "/2024/06/elsewhere",
        "/sitemaps/2024-06.xml",
        "/ru/2025/12/russian",
        "/favicon.svg",
        "/robots.txt",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publication_makes_anew_just_what_it_touches()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();
        foreach (var address in Touched.Concat(Untouched))
            await visitor.GetStringAsync(address, Stop);

        var untouched = await KeptPages.CountAsync(
            paper,
            async () =>
            {
                await PublishAsync(paper, "new");
                foreach (var address in Untouched)
                    await visitor.GetStringAsync(address, Stop);
                await paper.UntilWarmAsync("/2025/12/new");
            }
        );
        var touched = await KeptPages.CountAsync(
            paper,
            async () =>
            {
                foreach (var address in Touched)
                    await visitor.GetStringAsync(address, Stop);
                await visitor.GetStringAsync("/2025/12/new", Stop);
            }
        );

        // The new story's own page is made before anybody asks for it.
        Assert.Equal((1, Touched.Length), (untouched, touched));
    }

    [Fact]
    public async Task What_readers_ask_for_is_warm_again_before_the_next_of_them()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();
        string[] hot = ["/", "/kazakhstan"];
        foreach (var address in hot.Concat(hot).Concat(hot))
            await visitor.GetStringAsync(address, Stop);

        await PublishAsync(paper, "new");
        foreach (var address in hot.Append("/2025/12/new"))
            await paper.UntilWarmAsync(address);
        var made = await KeptPages.CountAsync(
            paper,
            async () =>
            {
                foreach (var address in hot.Append("/2025/12/new"))
                    Assert.Contains("Headline of new", await visitor.GetStringAsync(address, Stop));
            }
        );

        Assert.Equal(0, made);
    }

    [Fact]
    public async Task A_correction_is_seen_by_the_next_request_wherever_the_story_is_shown()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();
        foreach (var address in Touched)
            await visitor.GetStringAsync(address, Stop);

        await ChangeAsync(paper, "kin", story => Say(story, paper.Now, "Corrected"));

        foreach (var address in (string[])["/", "/front.rss", "/kazakhstan", "/topics/trade", "/2025/12/kin"])
            Assert.Contains("Corrected", await visitor.GetStringAsync(address, Stop));
    }

    [Fact]
    public async Task A_withdrawn_story_is_on_no_page_from_the_next_request_on()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();
        foreach (var address in Touched)
            await visitor.GetStringAsync(address, Stop);

        await ChangeAsync(paper, "kin", story => Assert.Null(story.Withdraw("Wrong.", paper.Now)));

        foreach (var address in Touched)
        {
            using var answer = await visitor.GetAsync(address, Stop);
            Assert.DoesNotContain("Headline of kin", await answer.Content.ReadAsStringAsync(Stop));
            if (address is "/2025/12/kin")
                Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_draft_touches_nothing()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();
        foreach (var address in Touched.Concat(Untouched))
            await visitor.GetStringAsync(address, Stop);

        var made = await KeptPages.CountAsync(
            paper,
            async () =>
            {
                await paper.InDatabaseAsync(db =>
                {
                    db.Add(SmallPaper.Draft("secret", paper.Now));
                    return db.SaveAsync(Stop);
                });
                await ChangeAsync(paper, "secret", story => Say(story, paper.Now, "Another secret"));
                foreach (var address in Touched.Concat(Untouched))
                    await visitor.GetStringAsync(address, Stop);
            }
        );

        Assert.Equal(0, made);
    }

    [Fact]
    public async Task Another_process_hears_of_a_change()
    {
        await using var paper = await OpenAsync();
        await using var other = await paper.OpenBesideAsync();
        await other.Visitor().GetStringAsync("/", Stop);

        await PublishAsync(paper, "new");

        using var front = await other.UntilAsync("/", answer => Text(answer).Contains("Headline of new"));
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
    }

    [Fact]
    public async Task The_date_changes_at_midnight_in_the_edition_and_not_before()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();
        var midnight = Instant.FromUtc(2025, 12, 12, 19, 0);
        Assert.Contains("datetime=\"2025-12-12\"", await visitor.GetStringAsync("/2024/06/elsewhere", Stop));

        paper.Clock.SetUtcNow(midnight.ToDateTimeOffset() - TimeSpan.FromMilliseconds(1));
        var made = await KeptPages.CountAsync(
            paper,
            async () =>
                Assert.Contains("datetime=\"2025-12-12\"", await visitor.GetStringAsync("/2024/06/elsewhere", Stop))
        );
        Assert.Equal(0, made);

        paper.Clock.SetUtcNow(midnight.ToDateTimeOffset());
        Assert.Contains("datetime=\"2025-12-13\"", await visitor.GetStringAsync("/2024/06/elsewhere", Stop));
    }

    private static string Text(HttpResponseMessage answer)
    {
        using var reader = new StreamReader(answer.Content.ReadAsStream(Stop));
        return reader.ReadToEnd();
    }

    private static void Say(Story story, Instant now, string headline) =>
        story.Write(new(headline, story.Standfirst, story.Dateline, story.Body), null, now, "");

    private static Task ChangeAsync(TestPaper paper, string slug, Action<Story> change) =>
        paper.InDatabaseAsync(async db =>
        {
            change(await db.Stories.SingleAsync(story => story.Slug == slug, Stop));
            await db.SaveAsync(Stop);
        });

    private static Task PublishAsync(TestPaper paper, string slug) =>
        paper.InDatabaseAsync(db =>
        {
            db.Add(SmallPaper.Published(slug, paper.Now));
            return db.SaveAsync(Stop);
        });

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            async (db, now) =>
            {
                await SmallPaper.With(_ => [])(db, now);
                db.Add(new Section("en", "world", "World", "", 1));
                db.Add(Wheat);
                var elsewhere = SmallPaper.Published("elsewhere", Instant.FromUtc(2024, 6, 3, 7, 0));
                elsewhere.MoveTo("world");
                elsewhere.IsAbout([Wheat.Id]);
                elsewhere.SignWith([]);
                var russian = SmallPaper.Published("russian", now, "ru");
                russian.IsAbout([]);
                russian.SignWith([]);
                db.AddRange(elsewhere, russian, SmallPaper.Published("kin", now - Duration.FromHours(1)));
                db.AddRange(
                    Enumerable
                        .Range(1, 2)
                        .Select(n =>
                            SmallPaper.Published($"before-{n}", Instant.FromUtc(2024, 5 + (2 * (n - 1)), 3, 7, 0))
                        )
                );
                await db.SaveAsync(Stop);
            }
        );
}

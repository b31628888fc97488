using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Tests.Api;
using Dastan.Web.Data;
using Dastan.Web.Data.Purging;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>
/// The law of kept pages: what is given is, byte for byte, what would be made now. Whatever is changed, in whatever order purges and
/// makings come.
/// </summary>
public sealed partial class KeptTruthTests
{
    private static readonly string[] Addresses =
    [
        "/",
        "/ru",
        "/kazakhstan",
        "/ru/kazakhstan",
        .. Deep("/kazakhstan"),
        .. Deep("/topics/trade"),
        .. Deep("/by/economy-desk"),
        .. Deep("/front.rss"),
        .. Deep("/topics/trade.atom"),
        "/topics/trade",
        "/ru/topics/trade",
        "/by/economy-desk",
        "/2025",
        "/2025/12",
        "/2025/12/12",
        "/2025/11/12",
        "/2025/11",
        "/2025/12/open",
        "/2025/12/open.md",
        "/ru/2025/12/otkryto",
        "/2025/11/old",
        "/about",
        "/ru/about",
        "/front.rss",
        "/kazakhstan.atom",
        "/topics/trade.json",
        "/by/economy-desk.rss",
        "/2025/12.rss",
        "/2025/12/12.atom",
        "/ru/front.rss",
        "/sitemap.xml",
        "/sitemaps/2025-11.xml",
        "/sitemaps/2025-12.xml",
        "/sitemaps/news.xml",
        "/sitemaps/pages.xml",
        "/sitemaps/topics.xml",
        "/sitemaps/people.xml",
        "/llms.txt",
        "/robots.txt",
        "/favicon.svg",
        "/rates",
        "/ru/rates",
        "/rates.csv",
        "/rates.json",
        "/rates/kzt",
        "/rates/kzt?in=rub",
        "/rates/kzt?in=rub&period=year",
        "/rates/kzt.csv?in=rub",
        "/rates/2025-12-12",
        "/rates/changes",
        "/rates/strip.txt",
        "/rates/strip.svg",
        "/sitemaps/rates.xml",
    ];

    // Places in every list of the paper below: near the top, in the middle of the year before, and near the end.
    private static IEnumerable<string> Deep(string list) =>
        new[] { "2025-12-11T12:00:00Z", "2025-11-01T00:00:00Z", "2024-06-15T00:00:00Z", "2024-01-10T00:00:00Z" }.Select(
            at => $"{list}?before={at}_ffffffffffffffffffffffffffffffff"
        );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_changed_a_kept_page_is_what_would_be_made_now()
    {
        await using var paper = await OpenAsync();
        await using var anew = await paper.OpenBesideAsync(settings => settings with { PressMegabytes = 0 });
        await AssertSameAsync(paper, anew, "nothing");

        foreach (var (what, change) in Changes(paper))
        {
            await change();
            await AssertSameAsync(paper, anew, what);
        }
        Assert.True(paper.Plates.Count > 30, "most of these are kept");
    }

    [Fact]
    public async Task Whatever_the_order_of_purges_and_makings_nobody_sees_what_is_older_than_what_was_saved_before_they_asked()
    {
        await using var paper = await OpenAsync();
        var (saved, isDone) = (0, false);
        async Task WriteAsync()
        {
            for (var number = 1; number <= 60; number++)
            {
                await ChangeAsync(paper, "open", story => Say(story, paper.Now, $"Number {number}."));
                Volatile.Write(ref saved, number);
            }
            Volatile.Write(ref isDone, true);
        }
        async Task<int> ReadAsync(string address)
        {
            var (visitor, reads) = (paper.Visitor(), 0);
            for (; !Volatile.Read(ref isDone); reads++)
            {
                var atLeast = Volatile.Read(ref saved);
                var page = await visitor.GetStringAsync(address, Stop);
                var shown = int.Parse(Numbers().Match(page).Groups[1].Value, CultureInfo.InvariantCulture);
                Assert.True(shown >= atLeast, $"{address} shows {shown} after {atLeast} was saved");
            }
            return reads;
        }

        string[] addresses = ["/", "/kazakhstan", "/2025/12/open", "/front.rss", "/2025/11/old"];
        var readers = addresses.SelectMany(address => Enumerable.Repeat(address, 4)).Select(ReadAsync).ToList();
        await WriteAsync();

        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    [Fact]
    public async Task Of_every_kind_of_row_it_is_decided_which_pages_show_it()
    {
        await using var paper = await TestPaper.OpenAsync();
        await using var scope = paper.Services.CreateAsyncScope();

        var kinds = scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .Model.GetEntityTypes()
            .Select(type => type.ClrType)
            .ToList();

        Assert.Equal(
            kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            ChangedTags.Shown.Concat(ChangedTags.ShownNowhere).Select(kind => kind.Name).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<(string What, Func<Task> Change)> Changes(TestPaper paper)
    {
        var now = paper.Now;
        yield return ("a publication", () => AddAsync(paper, SmallPaper.Published("new", now)));
        yield return ("a publication long ago", () => AddAsync(paper, SmallPaper.Published("ancient", Past(2023))));
        yield return ("a publication far down", () => AddAsync(paper, SmallPaper.Published("far", Past(2024))));
        yield return (
            "another topic far down",
            () => ChangeAsync(paper, "d-70", story => story.IsAbout([]), all: true)
        );
        yield return ("a byline far down", () => ChangeAsync(paper, "d-71", story => story.SignWith([]), all: true));
        yield return ("a section far down", () => ChangeAsync(paper, "d-72", story => story.MoveTo("world")));
        yield return ("a topic again there", () => ChangeAsync(paper, "d-70", About(SmallPaper.Trade.Id), all: true));
        yield return ("a publication between", () => AddAsync(paper, SmallPaper.Published("between", Past(2025, 11))));
        yield return ("a correction", () => ChangeAsync(paper, "open", story => Say(story, now, "Number 1.")));
        yield return ("another section", () => ChangeAsync(paper, "open", story => story.MoveTo("world")));
        yield return ("other topics", () => ChangeAsync(paper, "open", story => story.IsAbout([]), all: true));
        yield return ("another byline", () => ChangeAsync(paper, "open", story => story.SignWith([]), all: true));
        yield return ("a topic again", () => ChangeAsync(paper, "open", About(SmallPaper.Trade.Id), all: true));
        yield return ("a translation", () => TranslateAsync(paper));
        yield return ("a picture", () => IllustrateAsync(paper));
        yield return ("a caption", () => paper.InDatabaseAsync(db => CaptionAsync(db)));
        yield return (
            "an embargo",
            () => ChangeAsync(paper, "new", story => story.Embargo(now + Duration.FromHours(1)))
        );
        yield return ("no embargo", () => ChangeAsync(paper, "new", story => story.Embargo(null)));
        yield return ("a withdrawal", () => ChangeAsync(paper, "new", story => story.Withdraw("Wrong.", now)));
        yield return ("an address of its own", () => ChangeAsync(paper, "old", story => story.KeepAddress("/old/17")));
        yield return ("a front", () => LayOutAsync(paper));
        yield return ("a static page", () => paper.InDatabaseAsync(db => RewriteAsync(db, now)));
        yield return ("the foot", () => paper.InDatabaseAsync(db => PlaceAsync(db)));
        yield return ("a name", () => paper.InDatabaseAsync(db => RenameAsync(db)));
        yield return ("a rate", () => paper.PrintAsync("NBK", "USD 1 KZT 520.40 2025-12-12"));
        yield return ("a bunch", () => paper.InDatabaseAsync(db => BunchAsync(db, now)));
        yield return ("an edition", () => AddAsync(paper, new Edition("kk", "Қазақша", "Asia/Almaty", 2)));
        yield return ("a section", () => AddAsync(paper, new Section("en", "new-section", "New", "", 2)));
        yield return ("midnight", () => Task.Run(() => paper.Clock.Advance(TimeSpan.FromHours(13))));
    }

    private static Instant Past(int year, int month = 5) => Instant.FromUtc(year, month, 20, 7, 0);

    private static Action<Story> About(TopicId topic) => story => story.IsAbout([topic]);

    private static void Say(Story story, Instant now, string words) =>
        story.Write(new($"Headline. {words}", story.Standfirst, "", $"<p>{words}</p>"), null, now, "");

    private static Task AddAsync(TestPaper paper, object row) =>
        paper.InDatabaseAsync(db =>
        {
            db.Add(row);
            return db.SaveAsync(Stop);
        });

    private static Task ChangeAsync(TestPaper paper, string slug, Action<Story> change, bool all = false) =>
        paper.InDatabaseAsync(async db =>
        {
            var stories = all
                ? db.Stories.Include(story => story.Topics).Include(story => story.Bylines)
                : db.Stories.AsQueryable();
            change(await stories.SingleAsync(story => story.Slug == slug, Stop));
            await db.SaveAsync(Stop);
        });

    private static Task TranslateAsync(TestPaper paper) =>
        paper.InDatabaseAsync(async db =>
        {
            var old = await db.Stories.SingleAsync(story => story.Slug == "old", Stop);
            db.Add(SmallPaper.Published("staro", paper.Now, "ru", old.Translations));
            await db.SaveAsync(Stop);
        });

    private static Task IllustrateAsync(TestPaper paper) =>
        paper.InDatabaseAsync(async db =>
        {
            var picture = new Picture(PictureId.New(), new string('a', 64), "image/png", 400, 300, 1000);
            db.Add(picture);
            await db.SaveAsync(Stop);
            (await db.Stories.SingleAsync(story => story.Slug == "open", Stop)).Illustrate(picture.Id);
            await db.SaveAsync(Stop);
        });

    private static async Task CaptionAsync(NewsDb db)
    {
        (await db.Pictures.SingleAsync(Stop)).Describe(
            LocalText.Of("en", "A field"),
            LocalText.Of("en", "Wheat"),
            "Us"
        );
        await db.SaveAsync(Stop);
    }

    private static Task LayOutAsync(TestPaper paper) =>
        paper.InDatabaseAsync(async db =>
        {
            var front = new Front(FrontId.New(), "en", "", paper.Now);
            front.Place((await db.Stories.SingleAsync(story => story.Slug == "between", Stop)).Id, 0);
            db.Add(front);
            await db.SaveAsync(Stop);
        });

    private static async Task RewriteAsync(NewsDb db, Instant now)
    {
        (await db.StaticPages.SingleAsync(page => page.Edition == "en", Stop)).Rewrite("About", "<p>Us two.</p>", now);
        await db.SaveAsync(Stop);
    }

    private static async Task PlaceAsync(NewsDb db)
    {
        (await db.StaticPages.SingleAsync(page => page.Edition == "en", Stop)).PlaceInFoot(1);
        await db.SaveAsync(Stop);
    }

    private static async Task RenameAsync(NewsDb db)
    {
        (await db.Papers.SingleAsync(Stop)).Rename(
            "The Other Paper",
            LocalText.Of("en", "All of it"),
            "us@paper.example"
        );
        (await db.Topics.SingleAsync(topic => topic.Slug == "trade", Stop)).Describe(
            TopicKind.Subject,
            LocalText.Of("en", "Commerce"),
            LocalText.Of("en", "Goods")
        );
        (await db.People.SingleAsync(person => person.Slug == "economy-desk", Stop)).Describe(
            LocalText.Of("en", "Money desk"),
            LocalText.Of("en", "Five people")
        );
        await db.SaveAsync(Stop);
    }

    private static async Task BunchAsync(NewsDb db, Instant now)
    {
        db.AddRange(Enumerable.Range(1, 60).Select(n => SmallPaper.Published($"bunch-{n}", now)));
        await db.SaveManyAsync(Stop);
    }

    private static async Task AssertSameAsync(TestPaper paper, TestPaper anew, string after)
    {
        // The other process is there to make pages, not to hear quickly.
        anew.Services.GetRequiredService<TodaysPaper>().Forget();
        anew.Services.GetRequiredService<RateBooks>().Forget();
        var (kept, made) = (paper.Visitor(), anew.Visitor());
        foreach (var address in Addresses)
        {
            using var given = await kept.GetAsync(address, Stop);
            using var fresh = await made.GetAsync(address, Stop);
            Assert.True(given.StatusCode == fresh.StatusCode, $"{address} after {after}: {given.StatusCode}");
            var (have, want) = (
                await given.Content.ReadAsStringAsync(Stop),
                await fresh.Content.ReadAsStringAsync(Stop)
            );
            Assert.True(have == want, $"{address} after {after} is not what would be made now");
        }
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            async (db, now) =>
            {
                var open = SmallPaper.Published("open", now);
                Say(open, now - Duration.FromDays(1), "Number 0.");
                await SmallPaper.With(_ =>
                    [
                        open,
                        SmallPaper.Published("otkryto", now, "ru", open.Translations),
                        SmallPaper.Published("old", Past(2025, 11) - Duration.FromDays(8)),
                        .. Enumerable
                            .Range(1, 25)
                            .Select(n => SmallPaper.Published($"n-{n}", now - Duration.FromHours(n))),
                        .. Enumerable
                            .Range(1, 90)
                            .Select(n => SmallPaper.Published($"d-{n}", Past(2025, 10) - Duration.FromDays(n * 7))),
                    ]
                )(db, now);
                db.Add(new Section("en", "world", "World", "", 1));
                foreach (var edition in (string[])["en", "ru"])
                {
                    var about = new StaticPage(StaticPageId.New(), edition, "about", "About us", "<p>Us.</p>");
                    about.Publish(now);
                    db.Add(about);
                }
                await db.SaveAsync(Stop);
            }
        );

    [GeneratedRegex(@"Number (\d+)\.")]
    private static partial Regex Numbers();
}

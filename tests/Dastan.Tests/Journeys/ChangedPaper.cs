using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Tests.Api;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>A paper of two editions and some years, and everything that may be changed in one.</summary>
internal static class ChangedPaper
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<TestPaper> OpenAsync() =>
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

    /// <summary>One change after the other, each by its name.</summary>
    public static IEnumerable<(string What, Func<Task> Change)> Changes(TestPaper paper)
    {
        var now = paper.Now;
        yield return ("a publication", () => AddAsync(paper, SmallPaper.Published("new", now)));
        yield return ("a tracker", () => TrackAsync(paper));
        yield return ("a chart in a story", () => ChangeAsync(paper, "open", story => Show(story, now)));
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
        yield return ("a note on a mistake", () => ChangeAsync(paper, "open", story => story.Correct(Note, now, null)));
        yield return (
            "a note to come",
            () => ChangeAsync(paper, "old", story => story.CorrectAt(now + Duration.FromMinutes(5), Note, now, null))
        );
        yield return ("its time", () => ComeAsync(paper, Duration.FromMinutes(5)));
        yield return ("a note taken back", () => TakeBackAsync(paper));
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
        yield return (
            "a restated figure",
            () => TrackedAsync(paper, grain => grain.Restate(95, now, new(2025, 12, 12)))
        );
        yield return ("a figure of a story", () => TrackedAsync(paper, grain => grain.Say(2022, 70, now)));
        yield return ("a tracker no more", () => TrackedAsync(paper, grain => grain.Unpublish(now)));
        yield return ("a tracker again", () => TrackedAsync(paper, grain => Assert.Null(grain.Publish(now))));
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

    private static readonly CorrectionText Note = new(
        CorrectionKind.Correction,
        "It was wrong.",
        "It is right.",
        CorrectionPlace.Top
    );

    private static Task TrackAsync(TestPaper paper) =>
        paper.InDatabaseAsync(async db =>
        {
            var grain = SmallTrackers.Named("grain", "Grain", paper.Now);
            var stories = await db
                .Stories.Where(story => story.Slug == "open" || story.Slug == "new")
                .ToListAsync(Stop);
            grain.Say(2023, 90, paper.Now);
            foreach (var (at, story) in stories.Index())
                grain.Say(2024 + at, 100 + at, paper.Now, story.Id);
            grain.Promise(150, paper.Now, stories[0].Id);
            Assert.Null(grain.Publish(paper.Now));
            db.Add(grain);
            await db.SaveAsync(Stop);
        });

    private static void Show(Story story, Instant now) =>
        story.Write(
            story.Text with
            {
                Body =
                    "<p id=\"b-a\">Grain.</p>\n<figure id=\"b-c\" data-tracker=\"grain\" data-chart=\"line\"><a href=\"/data/grain\">Grain</a></figure>",
            },
            null,
            now,
            ""
        );

    private static Task TrackedAsync(TestPaper paper, Action<Tracker> change) =>
        paper.InDatabaseAsync(async db =>
        {
            var trackers = db
                .Trackers.Include(one => one.Figures)
                    .ThenInclude(figure => figure.Restatements)
                .Include(one => one.Targets);
            change(await trackers.SingleAsync(Stop));
            await db.SaveAsync(Stop);
        });

    private static async Task ComeAsync(TestPaper paper, Duration after)
    {
        paper.Clock.Advance(after.ToTimeSpan());
        _ = await paper.DoDueAsync();
    }

    private static Task TakeBackAsync(TestPaper paper) =>
        paper.InDatabaseAsync(async db =>
        {
            var stories = db.Stories.Include(story => story.Corrections);
            var story = await stories.SingleAsync(story => story.Slug == "old", Stop);
            Assert.Null(story.TakeBack(story.Corrections[0].Id, "No.", paper.Now, StaffId.New()));
            await db.SaveAsync(Stop);
        });

    private static Instant Past(int year, int month = 5) => Instant.FromUtc(year, month, 20, 7, 0);

    private static Action<Story> About(TopicId topic) => story => story.IsAbout([topic]);

    /// <summary>Gives a story other words.</summary>
    public static void Say(Story story, Instant now, string words) =>
        story.Write(new($"Headline. {words}", story.Standfirst, "", $"<p>{words}</p>"), null, now, "");

    private static Task AddAsync(TestPaper paper, object row) =>
        paper.InDatabaseAsync(db =>
        {
            db.Add(row);
            return db.SaveAsync(Stop);
        });

    public static Task ChangeAsync(TestPaper paper, string slug, Action<Story> change, bool all = false) =>
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
}

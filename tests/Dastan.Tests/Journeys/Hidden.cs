using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>Two papers that readers can't tell apart: one has, beside what is public, a story in every state in which it is not.</summary>
internal static class Hidden
{
    /// <summary>A word that stands in every text of theirs, and nowhere else.</summary>
    public const string Word = "qarasuvdam";

    public static readonly string[] States = ["draft", "review", "ready", "scheduled", "embargoed", "tomorrow"];

    private static readonly StoryId[] OpenIds = [.. Enumerable.Range(0, 3).Select(_ => StoryId.New())];
    private static readonly TranslationsId Shared = TranslationsId.New();
    private static readonly Person Writer = new(PersonId.New(), "writer", LocalText.Of("en", "Writer"));
    private static readonly Topic Dams = new(TopicId.New(), "dams", TopicKind.Subject, LocalText.Of("en", "Dams"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Three stories that are out, a topic and a byline of which nothing is, a page, and a front.</summary>
    public static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var now = paper.Now;
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(Writer, Dams);
            foreach (var (at, id) in OpenIds.Index())
            {
                var translations = at is 0 ? Shared : TranslationsId.New();
                var story = new Story(id, "en", "kazakhstan", $"open-{at}", translations);
                var since = now - Duration.FromMinutes(at + 1);
                story.Write(new($"Open {at}", "It is out.", "", $"<p>Bread and wheat {at}.</p>"), null, since, "");
                story.IsAbout([SmallPaper.Trade.Id]);
                story.SignWith([SmallPaper.EconomyDesk.Id]);
                Assert.Null(story.PublishAsOf(since, DateTimeZoneProviders.Tzdb["Asia/Almaty"], now));
                db.Add(story);
            }
            var page = new StaticPage(StaticPageId.New(), "en", "about", "About", "<p>About us.</p>");
            page.Publish(now);
            var front = new Front(FrontId.New(), "en", "", now - Duration.FromHours(1));
            Assert.Null(front.Place(OpenIds[1], 0));
            db.AddRange(page, front);
            db.Add(Grain(now));
            await db.SaveAsync(Stop);
        });
        return paper;
    }

    /// <summary>
    /// Puts a story of each state there, in two editions, with a picture, on a front and among what is public; a page that is not out; and corrections
    /// of what is out, one that is to come and one that does not.
    /// </summary>
    /// <returns>The hash of the picture.</returns>
    public static async Task<string> HideAsync(TestPaper paper)
    {
        var picture = await paper.HavePictureAsync();
        var now = paper.Now;
        await paper.InDatabaseAsync(async db =>
        {
            var stories = States.SelectMany(state =>
                new[] { "en", "ru" }.Select(edition => Story(state, edition, now))
            );
            var front = await db.Fronts.Include(one => one.Slots).SingleAsync(Stop);
            foreach (var story in stories)
            {
                story.Illustrate(picture.Id);
                db.Add(story);
                if (story.Edition == "en" && front.Slots.Count < Front.Places)
                    Assert.Null(front.Place(story.Id, front.Slots.Count));
            }
            foreach (var open in OpenIds.Take(2))
                Correct(await db.Stories.Include(one => one.Corrections).SingleAsync(one => one.Id == open, Stop), now);
            await HideFiguresAsync(db, now);
            db.Add(new StaticPage(StaticPageId.New(), "en", $"page-{Word}", Word, $"<p>{Word}</p>"));
            await db.SaveAsync(Stop);
        });
        return picture.Hash;
    }

    private static Tracker Grain(Instant now)
    {
        var tracker = SmallTrackers.Named("grain", "Grain", now);
        tracker.Say(2023, 90, now);
        tracker.Say(2024, 100, now, OpenIds[0]);
        tracker.Promise(150, now);
        Assert.Null(tracker.Publish(now));
        return tracker;
    }

    // Figures, targets and restatements of each story that is not public, and a tracker that is none for readers yet.
    private static async Task HideFiguresAsync(NewsDb db, Instant now)
    {
        var grain = await db
            .Trackers.Include(one => one.Figures)
                .ThenInclude(figure => figure.Restatements)
            .Include(one => one.Targets)
            .SingleAsync(Stop);
        foreach (
            var (at, story) in db.Stories.Local.Where(one => one.Slug.EndsWith(Word, StringComparison.Ordinal)).Index()
        )
        {
            grain.Say(2000 + at, 777_000 + at, now, story.Id);
            grain.Promise(888_000 + at, now, story.Id);
            grain.Restate(999_000 + at, now, new(2025, 12, 12), story.Id);
        }
        var draft = SmallTrackers.Named($"tracker-{Word}", Word, now);
        draft.Say(2024, 555, now);
        db.Add(draft);
    }

    private static void Correct(Story story, Instant now)
    {
        foreach (var place in Enum.GetValues<CorrectionPlace>())
            Assert.Null(
                story.CorrectAt(
                    now + Duration.FromHours(1),
                    new(CorrectionKind.Correction, $"It was {Word}.", $"It is not {Word}.", place),
                    now,
                    by: null
                )
            );
        Assert.Null(story.TakeBack(story.Corrections[0].Id, Word, now, StaffId.New()));
    }

    private static Story Story(string state, string edition, Instant now)
    {
        // The draft is to be the translation of a story that is out.
        var translations = (state, edition) is ("draft", "ru") ? Shared : TranslationsId.New();
        var story = new Story(StoryId.New(), edition, "kazakhstan", $"{state}-{Word}", translations);
        story.Write(
            new(
                $"{Word} {state}",
                $"Standfirst: {Word}",
                Word,
                $"<p>Bread, wheat and {Word}. <data value=\"100\" data-kind=\"figure\" data-tracker=\"grain\">100</data></p>"
            ),
            null,
            now,
            ""
        );
        story.IsAbout([SmallPaper.Trade.Id, Dams.Id]);
        story.SignWith([SmallPaper.EconomyDesk.Id, Writer.Id]);
        if (state is "review" or "ready")
            Assert.Null(story.HandIn(now));
        if (state is "ready")
            Assert.Null(story.Approve(now));
        if (state is "scheduled")
            Assert.Null(story.Schedule(now + Duration.FromHours(1), now));
        if (state is "embargoed" or "tomorrow")
            Assert.Null(
                story.PublishAsOf(
                    state is "tomorrow" ? now + Duration.FromDays(1) : now,
                    DateTimeZoneProviders.Tzdb["Asia/Almaty"],
                    now
                )
            );
        if (state is "embargoed")
            story.Embargo(now + Duration.FromHours(1));
        return story;
    }
}

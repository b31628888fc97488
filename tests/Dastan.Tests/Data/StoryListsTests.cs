using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dastan.Tests.Data;

/// <summary>What lists are read by says the same as the stories do, whatever is done to them and whoever does it.</summary>
public sealed class StoryListsTests
{
    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_lists_are_read_by_follows_the_stories()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    SmallPaper.Published("open", now),
                    SmallPaper.Published("old", now - Duration.FromDays(40)),
                    SmallPaper.Published("otkryto", now, "ru"),
                    SmallPaper.Draft("draft", now),
                ]
            )
        );
        await AssertInStepAsync(paper, "as first saved");

        foreach (var (what, change) in Changes(paper.Now))
        {
            await paper.InDatabaseAsync(async db =>
            {
                await change(db);
                await db.SaveAsync(Stop);
            });
            await AssertInStepAsync(paper, what);
        }
    }

    [Fact]
    public async Task Many_rows_at_once_are_listed_like_single_ones()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));

        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(
                Enumerable
                    .Range(0, 90)
                    .Select(n => SmallPaper.Published($"story-{n}", paper.Now - Duration.FromHours(n * 5)))
            );
            await db.SaveManyAsync(Stop);
        });

        await AssertInStepAsync(paper, "many");
        Assert.Equal(90, (await KeptDaysAsync(paper)).Sum(day => day.Stories));
    }

    [Fact]
    public async Task A_paper_from_before_there_were_such_lists_has_them_after_its_migration()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    SmallPaper.Published("open", now),
                    SmallPaper.Published("old", now - Duration.FromDays(40)),
                    SmallPaper.Draft("draft", now),
                ]
            )
        );
        await paper.InDatabaseAsync(async db =>
        {
            var withdrawn = SmallPaper.Published("withdrawn", paper.Now);
            Assert.Null(withdrawn.Withdraw("Wrong.", paper.Now));
            db.Add(withdrawn);
            await db.SaveAsync(Stop);

            var migrations = db.Database.GetMigrations().ToList();
            var before = migrations[migrations.FindIndex(name => name.EndsWith("_ListedStories")) - 1];
            await db.GetService<IMigrator>().MigrateAsync(before, Stop);
            await db.Database.MigrateAsync(Stop);
        });

        await AssertInStepAsync(paper, "migrated");
    }

    private static IEnumerable<(string What, Func<NewsDb, Task> Change)> Changes(Instant now)
    {
        yield return (
            "published with nothing loaded",
            async db => Assert.Null((await Bare(db, "draft")).Publish(now, Almaty))
        );
        yield return ("signed and described", async db => await RefileAsync(db, "open"));
        yield return ("corrected", async db => (await Bare(db, "open")).WasUpdated(now + Duration.FromMinutes(5)));
        yield return ("under embargo", async db => (await Bare(db, "open")).Embargo(now + Duration.FromDays(2)));
        yield return ("free again", async db => (await Bare(db, "open")).Embargo(null));
        yield return ("withdrawn", async db => Assert.Null((await Bare(db, "old")).Withdraw("Wrong.", now)));
        yield return ("another of the day", db => Task.FromResult(db.Add(SmallPaper.Published("another", now))));
        yield return ("gone", async db => db.Remove(await Bare(db, "another")));
    }

    private static Task<Story> Bare(NewsDb db, string slug) =>
        db.Stories.SingleAsync(story => story.Slug == slug, Stop);

    private static async Task RefileAsync(NewsDb db, string slug)
    {
        var story = await db
            .Stories.Include(story => story.Topics)
            .Include(story => story.Bylines)
            .SingleAsync(story => story.Slug == slug, Stop);
        story.IsAbout([]);
        story.SignWith([]);
        await db.SaveAsync(Stop);
        story.IsAbout([SmallPaper.Trade.Id]);
        story.SignWith([SmallPaper.EconomyDesk.Id]);
    }

    private static async Task AssertInStepAsync(TestPaper paper, string what)
    {
        await paper.InDatabaseAsync(async db =>
        {
            var stories = await db.Stories.AsNoTracking().ToDictionaryAsync(story => story.Id, Stop);
            var topics = await db.StoryTopics.AsNoTracking().ToListAsync(Stop);
            var bylines = await db.StoryBylines.AsNoTracking().ToListAsync(Stop);
            Assert.NotEmpty(topics);
            Assert.All(topics, about => Assert.Equal(Of(stories[about.StoryId]), (about.Edition, about.PublishedAt)));
            Assert.All(
                bylines,
                byline => Assert.Equal(Of(stories[byline.StoryId]), (byline.Edition, byline.PublishedAt))
            );
        });
        var (counted, kept) = (await CountedDaysAsync(paper), await KeptDaysAsync(paper));
        Assert.Equal($"{what}: {string.Join(' ', counted)}", $"{what}: {string.Join(' ', kept)}");
    }

    private static (string Edition, Instant? PublishedAt) Of(Story story) => (story.Edition, story.PublishedAt);

    private static async Task<List<(string, LocalDate, int Stories, Instant?)>> CountedDaysAsync(TestPaper paper)
    {
        var days = new List<(string, LocalDate, int, Instant?)>();
        await paper.InDatabaseAsync(async db =>
            days.AddRange(
                (await db.Stories.AsNoTracking().ToListAsync(Stop))
                    .Where(story => story is { PublishedAt: not null, WithdrawnAt: null })
                    .GroupBy(story => (story.Edition, Day: story.PublishedOn!.Value))
                    .Select(day =>
                        (
                            day.Key.Edition,
                            day.Key.Day,
                            day.Count(),
                            day.SelectMany(story => new[] { story.PublishedAt, story.UpdatedAt, story.EmbargoedUntil })
                                .Max()
                        )
                    )
                    .Order()
            )
        );
        return days;
    }

    private static async Task<List<(string, LocalDate, int Stories, Instant?)>> KeptDaysAsync(TestPaper paper)
    {
        var days = new List<(string, LocalDate, int, Instant?)>();
        await paper.InDatabaseAsync(async db =>
            days.AddRange(
                (await db.StoryDays.AsNoTracking().Where(day => day.Stories > 0).ToListAsync(Stop))
                    .Select(day => (day.Edition, day.Day, day.Stories, day.ChangedAt))
                    .Order()
            )
        );
        return days;
    }
}

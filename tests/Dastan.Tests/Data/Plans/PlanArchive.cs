using System.Collections;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Domain.Trackers;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Data.Plans;

/// <summary>A paper with enough stories for a database to choose its ways by, and what is wrong with the ways that it chose.</summary>
internal static class PlanArchive
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var stories = Enumerable
                    .Range(1, 130)
                    .Select(n => SmallPaper.Published($"story-{n}", now - Duration.FromMinutes(n)))
                    .ToList();
                var untrue = SmallPaper.Published("untrue", now);
                Assert.Null(untrue.Withdraw("Wrong.", now));
                // PostgreSQL chooses an index by how its rows are spread, and a paper's are spread over years.
                var old = Enumerable
                    .Range(1, 400)
                    .Select(n => SmallPaper.Published($"old-{n}", now - Duration.FromDays(9 * n)));
                // Every third was corrected.
                foreach (var story in stories.Concat(old).Where((_, n) => n % 3 == 0))
                    Assert.Null(story.Correct(new(CorrectionKind.Update, "", "More.", CorrectionPlace.Top), now, null));
                return [.. stories, .. old, untrue, SmallPaper.Published("novost", now, "ru", stories[0].Translations)];
            })
        );
        await paper.InDatabaseAsync(async db =>
        {
            // Of a table without rows every index is as good as the other.
            var picture = new Picture(PictureId.New(), new string('a', 64), "image/png", 640, 480, 1000);
            db.Add(picture);
            foreach (var story in await db.Stories.Select(story => story.Id).ToListAsync(Stop))
                db.Add(new PictureUse(picture.Id, story));
            db.Add(Counted(paper.Now));
            await db.SaveAsync(Stop);
            foreach (var story in await db.Stories.Select(story => story.Id).ToListAsync(Stop))
                db.Add(new StoryTracker("grain", story));
            await db.SaveChangesAsync(Stop);
            if (db is PostgresNewsDb)
                await db.Database.ExecuteSqlAsync($"ANALYZE", Stop);
        });
        return paper;
    }

    // A tracker of a thousand figures, each restated once.
    private static Tracker Counted(Instant now)
    {
        var tracker = SmallTrackers.Named("grain", "Grain", now);
        for (var year = 1000; year < 2000; year++)
            tracker.Say(year, year, now);
        foreach (var figure in tracker.Figures)
            Assert.Null(
                tracker.Restate(
                    figure,
                    new(default, figure.Value + 1, FigureQualifier.Exactly),
                    new(null, LocalText.Of("en", "The ministry"), ""),
                    LocalText.Of("en", "Counted anew."),
                    new(2025, 12, 1),
                    null,
                    now
                )
            );
        return tracker;
    }

    // What a search costs is watched where it is measured.
    internal static bool IsOfSearch(SentQuery query) =>
        query.Sql.Contains("story_words", StringComparison.Ordinal)
        || query.Sql.Contains("story_vocabulary", StringComparison.Ordinal);

    // PostgreSQL rather reads the whole than look up nearly all of it one by one. What is fed to the search 500 at a time is most of this archive, and little of a
    // paper's; on SQLite it is judged.
    private static bool AsksForMost(SentQuery query) =>
        EmptyDatabases.PostgresServer is not null
        && query.Parameters.Any(parameter => parameter.Value is ICollection { Count: > 250 });

    internal static async Task<List<string>> FaultsAsync(TestPaper paper, IEnumerable<SentQuery> queries)
    {
        var faults = new List<string>();
        foreach (var query in queries.Where(query => !AsksForMost(query)))
            await paper.InDatabaseAsync(async db =>
            {
                var plan =
                    db is PostgresNewsDb
                        ? await PostgresPlans.OfAsync(db, query, Stop)
                        : await SqlitePlans.OfAsync(db, query, Stop);
                faults.AddRange(PlanRules.Faults(query.Sql, plan));
            });
        return faults;
    }
}

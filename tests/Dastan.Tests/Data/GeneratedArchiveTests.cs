using System.Globalization;
using Dastan.Bench.Archives;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Data;

/// <summary>An archive that is generated is what the program itself would have written, row by row and word by word.</summary>
public sealed class GeneratedArchiveTests
{
    private const int Stories = 1100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_generated_is_what_saving_each_story_would_have_written()
    {
        await using var generated = await TestPaper.OpenAsync(
            async (db, _) =>
            {
                await PrepareAsync(db);
                await FillArchive.IntoAsync(db, Archive(), _ => { }, Stop);
            }
        );
        await using var saved = await TestPaper.OpenAsync((db, _) => SaveAsync(db));

        Assert.Equal(await RowsAsync(saved), await RowsAsync(generated));
        Assert.Equal(await WordsAsync(saved), await WordsAsync(generated));
    }

    [Fact]
    public void The_same_archive_is_made_every_time_and_another_by_another_seed()
    {
        Assert.Equal(Told(Archive()[7]), Told(Archive()[7]));
        Assert.NotEqual(Told(Archive()[7]), Told(Archive(seed: 2)[7]));
        Assert.Equal(
            Enumerable.Range(0, Stories).Select(Archive().TimeOf).Order(),
            Enumerable.Range(0, Stories).Select(Archive().TimeOf)
        );
    }

    private static InventedArchive Archive(long seed = 1) =>
        new(Stories, seed, ["kazakhstan", "world"], DateTimeZoneProviders.Tzdb["Asia/Almaty"], []);

    private static string Told(Story story) =>
        $"{story.Id} {story.Slug} {story.PublishedAt} {story.Headline} {story.Body}";

    private static async Task PrepareAsync(NewsDb db)
    {
        db.Add(new Paper("The Invented Paper"));
        foreach (var (position, code) in new[] { "en", "ru" }.Index())
        {
            db.Add(new Edition(code, code, "Asia/Almaty", position));
            foreach (var section in new[] { "kazakhstan", "world" })
                db.Add(new Section(code, section, section, "", 0));
        }
        await db.SaveAsync(Stop);
        db.ChangeTracker.Clear();
    }

    private static async Task SaveAsync(NewsDb db)
    {
        await PrepareAsync(db);
        var archive = Archive();
        db.AddRange(archive.Topics);
        db.AddRange(archive.People);
        foreach (var some in Enumerable.Range(0, Stories).Chunk(100))
        {
            db.AddRange(some.Select(number => archive[number]));
            await db.SaveAsync(Stop);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<List<string>> RowsAsync(TestPaper paper)
    {
        var rows = new List<string>();
        await paper.InDatabaseAsync(async db =>
        {
            rows.AddRange(await RowsAsync(db, db.Stories));
            rows.AddRange(await RowsAsync(db, db.StoryRevisions));
            rows.AddRange(await RowsAsync(db, db.StoryBylines));
            rows.AddRange(await RowsAsync(db, db.StoryTopics));
            rows.AddRange(await RowsAsync(db, db.StoryPlaces));
            rows.AddRange((await RowsAsync(db, db.StoryDays)).Where(row => !row.Contains("Stories=0")));
        });
        return rows;
    }

    private static async Task<IEnumerable<string>> RowsAsync<T>(NewsDb db, IQueryable<T> of)
        where T : class
    {
        var properties = db.Model.FindEntityType(typeof(T))!.GetProperties().ToList();
        return (await of.AsNoTracking().ToListAsync(Stop))
            .Select(row =>
                $"{typeof(T).Name} "
                + string.Join(
                    ' ',
                    properties.Select(property =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{property.Name}={property.GetGetter().GetClrValue(row)}"
                        )
                    )
                )
            )
            .Order(StringComparer.Ordinal);
    }

    // Each word with its place, its part and where it stands there; of names and marks the order is nobody's.
    private static async Task<List<string>> WordsAsync(TestPaper paper)
    {
        var words = new List<string>();
        await paper.InDatabaseAsync(async db =>
        {
            if (db is PostgresNewsDb)
            {
                var ordered = new[] { "a", "b", "d" };
                words.AddRange(
                    await db
                        .Database.SqlQuery<string>(
                            $"""SELECT place || ' ' || ts_filter(words, {ordered}::"char"[])::text || ' ' || strip(words)::text AS "Value" FROM story_words"""
                        )
                        .ToListAsync(Stop)
                );
                words.AddRange(
                    await db
                        .Database.SqlQuery<string>($"SELECT word AS \"Value\" FROM story_vocabulary")
                        .ToListAsync(Stop)
                );
            }
            else
            {
                await db.Database.OpenConnectionAsync(Stop);
                await db.Database.ExecuteSqlAsync(
                    $"CREATE VIRTUAL TABLE temp.told USING fts5vocab('main', 'story_words', 'instance')",
                    Stop
                );
                words.AddRange(
                    await db
                        .Database.SqlQuery<string>(
                            $"""
                            SELECT doc || ' ' || col || ' ' || iif(col IN ('names', 'marks'), '', "offset") || ' ' || term AS "Value"
                            FROM temp.told
                            """
                        )
                        .ToListAsync(Stop)
                );
                await db.Database.CloseConnectionAsync();
            }
        });
        Assert.NotEmpty(words);
        words.Sort(StringComparer.Ordinal);
        return words;
    }
}

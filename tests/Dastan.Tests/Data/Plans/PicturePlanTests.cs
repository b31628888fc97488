using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Web.Data;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Data.Plans;

/// <summary>No picture costs more the more stories and pictures there are.</summary>
public sealed class PicturePlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData('a', ".png")]
    [InlineData('b', "-320.webp")]
    [InlineData('c', "-1200x630-50-35.jpg")]
    public async Task A_picture_of_every_story_of_none_or_that_never_was_is_asked_for_once_and_by_its_hash(
        char digit,
        string ending
    )
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        await paper.InDatabaseAsync(AddUnusedAsync);
        using var visitor = paper.Visitor();
        using (await visitor.GetAsync("/about", Stop)) { }
        sent.To(paper);

        using (await visitor.GetAsync($"/pictures/{new string(digit, 64)}{ending}", Stop)) { }

        var gate = Assert.Single(sent.All, query => query.Sql.Contains("picture_uses", StringComparison.Ordinal));
        var faults = await PlanArchive.FaultsAsync(paper, sent.All);
        Assert.True(faults is [], string.Join("\n\n", faults));
        Assert.Contains("LIMIT", gate.Sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_a_picture_reads_more()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        await paper.InDatabaseAsync(AddUnusedAsync);
        using var staff = await paper.StaffAsync(Role.Editor);
        await paper.Services.GetRequiredService<LookAtPictures>().LookAsync(Stop);
        await paper.InDatabaseAsync(async db =>
        {
            var first = await db.Pictures.SingleAsync(one => one.Hash == new string('a', 64), Stop);
            first.LooksAs(new(0x0F1E_2D3C_4B5A_6978));
            var maker = (await db.Staff.SingleAsync(Stop)).Id;
            foreach (var (number, story) in (await db.Stories.Select(one => one.Id).ToListAsync(Stop)).Index())
                db.Add(new StoryPreview($"{number:x64}", story, maker, paper.Now, StoryPreview.Longest));
            await db.SaveAsync(Stop);
            if (db is PostgresNewsDb)
                await db.Database.ExecuteSqlAsync($"ANALYZE story_previews", Stop);
        });
        var ids = new List<PictureId>();
        await paper.InDatabaseAsync(async db =>
            ids = await db.Pictures.OrderByDescending(one => one.Hash).Take(2).Select(one => one.Id).ToListAsync(Stop)
        );
        sent.To(paper);

        foreach (var id in ids)
            await staff.VisitAsync($"/newsroom/pictures/{id.Value}");
        Assert.NotNull(staff.Page.GetElementById("alike"));
        staff.Fill("Credit", "Gulnara Bek");
        await staff.PressAsync("Save");
        await staff.VisitAsync($"/newsroom/previews/0123/pictures/{new string('a', 64)}.png");
        await paper.Services.GetRequiredService<LookAtPictures>().LookAsync(Stop);

        Assert.True(sent.All.Count > 10, $"only {sent.All.Count} queries were heard");
        var faults = await PlanArchive.FaultsAsync(paper, sent.All);
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    private static async Task AddUnusedAsync(NewsDb db)
    {
        var unused = new Picture(PictureId.New(), new string('b', 64), "image/png", 640, 480, 1000);
        unused.LooksAs(new(0x0F1E_2D3C_4B5A_6979));
        db.Add(unused);
        // PostgreSQL goes by how many rows there are: a library has more than two pictures.
        var stories = await db.Stories.Select(story => story.Id).Take(400).ToListAsync(Stop);
        var page = new StaticPage(StaticPageId.New(), "en", "pictures", "Pictures", "<p>Pictures.</p>");
        db.Add(page);
        foreach (var (number, story) in stories.Index())
        {
            var other = new Picture(PictureId.New(), $"{number:x64}", "image/png", 640, 480, 1000);
            other.LooksAs(new((ulong)number * 0x9E37_79B9_7F4A_7C15));
            db.AddRange(other, new PictureUse(other.Id, story), new PagePicture(other.Id, page.Id));
        }
        // Nor does one person sign everything.
        db.AddRange(
            Enumerable
                .Range(0, 60)
                .Select(number => new Person(
                    PersonId.New(),
                    $"writer-{number}",
                    LocalText.Of("en", $"Writer {number}")
                ))
        );
        await db.SaveAsync(Stop);
        if (db is not PostgresNewsDb)
            return;

        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE story_bylines AS byline SET person_id = person.id
            FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS number, COUNT(*) OVER () AS count FROM people) AS person,
                (SELECT story_id, ROW_NUMBER() OVER (ORDER BY story_id) AS number FROM story_bylines) AS signed
            WHERE signed.story_id = byline.story_id AND person.number = 1 + signed.number % person.count
            """,
            Stop
        );
        await db.Database.ExecuteSqlAsync($"ANALYZE", Stop);
    }
}

using Dastan.Domain.Papers;
using Dastan.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dastan.Tests.Data;

/// <summary>A paper of before it was noted which pictures a text shows.</summary>
public sealed class PicturesSeenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_picture_in_a_text_is_noted_when_the_paper_is_brought_up_to_date()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var one = await paper.HavePictureAsync();
        var two = await paper.HavePictureAsync(Pictures.PictureFilesMade.Png());
        var (none, both) = (new string('4', 64), $"{Figure(one.Hash)}<p>…</p>{Figure(two.Hash)}{Figure(one.Hash)}");
        var story = SmallPaper.Published("dam", paper.Now);
        story.Write(story.Text with { Body = both + Figure(none) }, null, paper.Now, "");
        await paper.InDatabaseAsync(db =>
        {
            db.AddRange(story, new StaticPage(StaticPageId.New(), "en", "about", "About", Figure(two.Hash)));
            return db.SaveAsync(Stop);
        });
        var noted = await NotedAsync(paper);

        await paper.InDatabaseAsync(async db =>
        {
            await db.PictureUses.ExecuteDeleteAsync(Stop);
            var migrations = db.GetService<IMigrator>();
            await migrations.MigrateAsync("NewsroomAtWork", Stop);
            await migrations.MigrateAsync(cancellationToken: Stop);
        });

        Assert.Equal(3, noted.Count);
        Assert.Equal(noted, await NotedAsync(paper));
    }

    private static string Figure(string hash) => $"<figure><img src=\"/pictures/{hash}.png\" alt=\"\"></figure>";

    private static async Task<List<string>> NotedAsync(TestPaper paper)
    {
        var noted = new List<string>();
        await paper.InDatabaseAsync(async db =>
        {
            noted.AddRange(
                (await db.PictureUses.AsNoTracking().ToListAsync(Stop)).Select(use => $"{use.PictureId} {use.StoryId}")
            );
            noted.AddRange(
                (await db.PagePictures.AsNoTracking().ToListAsync(Stop)).Select(use => $"{use.PictureId} {use.PageId}")
            );
        });
        return [.. noted.Order(StringComparer.Ordinal)];
    }
}

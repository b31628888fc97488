using Dastan.Domain.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>A picture whose rights have ended is on no page, in no feed and in nothing that machines read.</summary>
public sealed class EndedRightsTests
{
    private static readonly string[] Exits =
    [
        "/",
        "/kazakhstan",
        "/topics/trade",
        "/by/economy-desk",
        "/2025/12/12",
        "/2025/12/dam",
        "/2025/12/dam.md",
        "/front.rss",
        "/front.atom",
        "/front.json",
        "/kazakhstan.rss",
        "/2025/12/12.atom",
        "/oembed?url=https://paper.example/2025/12/dam",
        "/sitemaps/2025-12.xml",
        "/sitemaps/news.xml",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_its_day_it_leaves_every_exit_and_what_was_said_under_it_too()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var (lead, inText) = (
            await paper.HavePictureAsync(),
            await paper.HavePictureAsync(Pictures.PictureFilesMade.Png())
        );
        var story = SmallPaper.Published("dam", paper.Now);
        story.Write(
            story.Text with
            {
                Body =
                    $"<p>Before.</p><figure><img src=\"/pictures/{inText.Hash}.png\" alt=\"\" width=\"640\" height=\"480\"><figcaption>Said under it.</figcaption></figure><p>After.</p>",
            },
            null,
            paper.Now,
            ""
        );
        await paper.HaveAsync(story, lead);
        foreach (var picture in (Picture[])[lead, inText])
            await paper.InDatabaseAsync(async db =>
            {
                (await db.Pictures.SingleAsync(one => one.Id == picture.Id, Stop)).Allow("", new(2025, 12, 12));
                await db.SaveAsync(Stop);
            });
        var before = await NamedAsync(paper, lead, inText);

        // Noon in Almaty; the pages are kept by now.
        paper.Clock.Advance(TimeSpan.FromHours(12));
        var after = await NamedAsync(paper, lead, inText);

        Assert.Contains("/2025/12/dam", before);
        Assert.Contains("/front.rss", before);
        Assert.Contains("/kazakhstan", before);
        Assert.Empty(after);
        var page = await paper.Visitor().GetStringAsync("/2025/12/dam", Stop);
        Assert.Contains("Before.", page, StringComparison.Ordinal);
        Assert.Contains("After.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Said under it.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_that_are_taken_away_count_at_once_on_kept_pages_even_for_a_picture_in_the_text()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        var story = SmallPaper.Published("dam", paper.Now);
        story.Write(
            story.Text with
            {
                Body = $"<figure><img src=\"/pictures/{picture.Hash}.png\" alt=\"\"></figure><p>Text.</p>",
            },
            null,
            paper.Now,
            ""
        );
        await paper.InDatabaseAsync(db =>
        {
            db.Add(story);
            return db.SaveAsync(Stop);
        });
        Assert.Contains(picture.Hash, await paper.Visitor().GetStringAsync("/2025/12/dam", Stop));

        await paper.InDatabaseAsync(async db =>
        {
            (await db.Pictures.SingleAsync(Stop)).Allow("", new(2025, 12, 11));
            await db.SaveAsync(Stop);
        });

        Assert.DoesNotContain(picture.Hash, await paper.Visitor().GetStringAsync("/2025/12/dam", Stop));
    }

    private static async Task<List<string>> NamedAsync(TestPaper paper, params Picture[] pictures)
    {
        var naming = new List<string>();
        foreach (var exit in Exits)
        {
            var said = await paper.Visitor().GetStringAsync(exit, Stop);
            if (pictures.Any(picture => said.Contains(picture.Hash, StringComparison.Ordinal)))
                naming.Add(exit);
        }
        return naming;
    }
}

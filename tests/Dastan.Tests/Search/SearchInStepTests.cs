using Dastan.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using static Dastan.Tests.Search.TractorPaper;

namespace Dastan.Tests.Search;

/// <summary>The index follows the stories: what readers may not see is not found, nor are its words.</summary>
public sealed class SearchInStepTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_that_changes_is_found_by_its_new_words_alone()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            story.Write(new("Elephants from Kostanay", "None.", "", "<p>Nothing.</p>"), null, paper.Now, "");
            await db.SaveAsync(Stop);
        });

        Assert.Equal(["tractors"], await FoundAsync(paper, "elephant"));
        Assert.Empty(await FoundAsync(paper, "tractor"));
    }

    [Fact]
    public async Task A_story_that_is_not_public_is_not_found_nor_are_its_words()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            Assert.Null(story.Withdraw("Wrong.", paper.Now));
            var draft = SmallPaper.Draft("elephants", paper.Now);
            db.Add(draft);
            await db.SaveAsync(Stop);
            Assert.Empty(await db.Search.CountAsync(["elephant", "tractor"], Stop));
        });

        Assert.Empty(await FoundAsync(paper, "tractor"));
        Assert.Empty(await FoundAsync(paper, "elephants"));
    }

    [Fact]
    public async Task A_story_whose_withdrawal_is_to_come_is_found_until_then()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            Assert.Null(story.WithdrawAt(paper.Now + Duration.FromHours(1), "Rights end.", paper.Now, null));
            await db.SaveAsync(Stop);
        });
        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));

        paper.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await FoundAsync(paper, "tractor"));
        await paper.DoDueAsync();

        await paper.InDatabaseAsync(async db => Assert.Empty(await db.Search.CountAsync(["tractor"], Stop)));
    }

    [Fact]
    public async Task An_embargo_hides_a_story_until_its_millisecond()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            story.Embargo(paper.Now + Duration.FromHours(1));
            await db.SaveAsync(Stop);
        });

        paper.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await FoundAsync(paper, "tractor"));
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_index_as_it_was()
    {
        await using var paper = await OpenAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            paper.InDatabaseAsync(async db =>
            {
                db.Add(PublishedStory("elephants", "Elephants", "", "<p>Grey.</p>", paper.Now));
                db.Add(PublishedStory("elephants", "Elephants", "", "<p>Grey.</p>", paper.Now));
                await db.SaveAsync(Stop);
            })
        );

        await paper.InDatabaseAsync(async db => Assert.Empty(await db.Search.CountAsync(["eleph"], Stop)));
    }
}

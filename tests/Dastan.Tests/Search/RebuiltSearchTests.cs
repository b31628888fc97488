using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;
using static Dastan.Tests.Search.TractorPaper;

namespace Dastan.Tests.Search;

/// <summary>The index made anew.</summary>
public sealed class RebuiltSearchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_index_made_anew_finds_the_same()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(db => db.RebuildSearchAsync(Stop));

        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));
        Assert.Equal(["bread"], await FoundAsync(paper, "loaves"));
    }

    [Fact]
    public async Task An_index_fed_anew_has_what_other_hands_brought_and_not_what_they_took()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await db
                .Stories.Where(story => story.Slug == "tractors")
                .ExecuteUpdateAsync(set => set.SetProperty(story => story.Headline, "Ploughs go to Osh"), Stop);
            await db
                .Stories.Where(story => story.Slug == "bread")
                .ExecuteUpdateAsync(set => set.SetProperty(story => story.PublishedAt, (Instant?)null), Stop);

            await db.RefeedSearchAsync(Stop);

            Assert.False(await db.UnfedStories.AnyAsync(Stop));
            var bread = await db
                .Stories.Where(story => story.Slug == "bread")
                .Select(story => story.Id)
                .SingleAsync(Stop);
            Assert.False(await db.StoryPlaces.AnyAsync(place => place.StoryId == bread, Stop));
        });

        Assert.Equal(["tractors"], await FoundAsync(paper, "ploughs"));
        // Where nothing has the word, a slip is forgiven: "leave".
        Assert.Equal(["tractors"], await FoundAsync(paper, "loaves"));
    }

    [Fact]
    public async Task However_often_it_is_fed_anew_each_word_is_counted_once_a_story()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var once = await CountsAsync(db);
            Assert.NotEmpty(once);

            await db.RefeedSearchAsync(Stop);
            await db.RefeedSearchAsync(Stop);

            Assert.Equal(once, await CountsAsync(db));
        });
    }

    private static Task<List<string>> CountsAsync(NewsDb db) =>
        db
            .Database.SqlQuery<string>($"""SELECT word || ' ' || stories AS "Value" FROM story_vocabulary ORDER BY 1""")
            .ToListAsync(Stop);

    [Fact]
    public async Task Of_two_nodes_that_find_no_index_one_makes_it()
    {
        await using var paper = await OpenAsync();
        await using var other = await paper.OpenBesideAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await using var turn = await db.Database.BeginTransactionAsync(Stop);
            await db.Search.ClearAsync(Stop);
            await db.StoryPlaces.ExecuteDeleteAsync(Stop);
            await turn.CommitAsync(Stop);
        });
        var made = 0;
        Task MakeAsync(NewsDb db) =>
            db.RebuildSearchAsync(
                Stop,
                async (mine, stop) => !await mine.StoryPlaces.AnyAsync(stop) && Interlocked.Increment(ref made) > 0
            );

        await Task.WhenAll(paper.InDatabaseAsync(MakeAsync), other.InDatabaseAsync(MakeAsync));

        Assert.Equal(1, made);
        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));
    }
}

using Dastan.Domain.Languages;
using Dastan.Tests.Journeys;
using Dastan.Web.Commands;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Search;

/// <summary>The names of topics and authors are in the index, with each of their stories.</summary>
public sealed class RenamingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stories_are_found_by_the_new_name_of_their_topic_and_no_longer_by_the_old()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var topic = await db.Topics.SingleAsync(Stop);
            topic.Describe(topic.Kind, LocalText.Of("en", "Commerce"), LocalText.Empty);
            await db.SaveAsync(Stop);
        });

        Assert.Equal(["wheat"], await FoundIn.SlugsAsync(paper, "commerce"));
        Assert.Empty(await FoundIn.SlugsAsync(paper, "trade"));
    }

    [Fact]
    public async Task Stories_are_found_by_the_new_name_of_their_author_however_it_is_saved()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var person = await db.People.SingleAsync(Stop);
            person.Describe(LocalText.Of("en", "Aigerim Sadykova"), LocalText.Empty);
            await db.SaveManyAsync(Stop);
        });

        Assert.Equal(["wheat"], await FoundIn.SlugsAsync(paper, "sadykova"));
        Assert.Empty(await FoundIn.SlugsAsync(paper, "\"economy desk\""));
    }

    [Fact]
    public async Task Of_a_topic_with_very_many_stories_the_first_follow_at_once_and_the_rest_in_the_background()
    {
        const int Many = UnfedStories.AtOnce + 20;
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable.Range(0, Many).Select(n => FoundIn.Story($"wheat-{n}", "It is dear.", now, "Wheat"))
            )
        );
        await paper.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            var topic = await db.Topics.SingleAsync(Stop);
            topic.Describe(topic.Kind, LocalText.Of("en", "Commerce"), LocalText.Empty);
            await db.SaveAsync(Stop);
            Assert.Equal(Many - UnfedStories.AtOnce, await db.UnfedStories.CountAsync(Stop));
            await transaction.CommitAsync(Stop);
        });

        while (await paper.CountAsync(db => db.UnfedStories) > 0)
            await Task.Delay(20, Stop);

        Assert.Empty(await FoundIn.SlugsAsync(paper, "trade"));
        Assert.Equal(Many, (await FoundIn.SlugsAsync(paper, "commerce")).Count);
    }

    [Fact]
    public async Task What_a_program_that_ended_left_unfed_the_next_one_feeds()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await db.Topics.ExecuteUpdateAsync(
                topic => topic.SetProperty(one => one.Name, LocalText.Of("en", "Commerce")),
                Stop
            );
            await db.OweAsync(SmallPaper.Trade.Id, Stop);
        });
        Assert.Empty(await FoundIn.SlugsAsync(paper, "commerce"));

        await using var next = await paper.OpenBesideAsync();
        while (await paper.CountAsync(db => db.UnfedStories) > 0)
            await Task.Delay(20, Stop);

        Assert.Equal(["wheat"], await FoundIn.SlugsAsync(paper, "commerce"));
    }

    [Fact]
    public async Task What_other_hands_changed_is_found_after_the_index_is_made_anew()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(db =>
            db.Stories.ExecuteUpdateAsync(story => story.SetProperty(one => one.Headline, "Barley"), Stop)
        );
        Assert.Empty(await FoundIn.SlugsAsync(paper, "barley"));

        if (EmptyDatabases.PostgresServer is null)
            Assert.Equal(0, await CommandLine.RunAsync(["search", "rebuild", "--data", paper.Settings.Data]));
        else
            await paper.InDatabaseAsync(db => db.RebuildSearchAsync(Stop));

        Assert.Equal(["wheat"], await FoundIn.SlugsAsync(paper, "barley"));
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(SmallPaper.With(now => [FoundIn.Story("wheat", "It is dear.", now, "Wheat")]));
}

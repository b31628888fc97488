using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Tests.Formats.WordPress;
using Dastan.Web.Data.Search;
using Dastan.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Imports;

/// <summary>Stories of another site come in with all that was theirs, and as public as they were.</summary>
public sealed class ImportStoriesTests
{
    [Fact]
    public async Task A_story_comes_in_with_its_words_people_topics_and_time()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        var report = await paper.BringAsync(
            SmallExport.Of(
                SmallExport.Post(
                    "1",
                    "One.\n\nTwo.",
                    SmallExport.Filed + "<excerpt:encoded><![CDATA[In short.]]></excerpt:encoded>"
                )
            )
        );

        var story = await paper.StoryAsync();
        Assert.Equal(
            ("A bridge opens in Osh", "In short.", "kazakhstan", "post-1", "en"),
            (story.Headline, story.Standfirst, story.Section, story.Slug, story.Edition)
        );
        Assert.Contains("Two.", story.Body);
        Assert.Equal(Instant.FromUtc(2020, 2, 3, 3, 0), story.PublishedAt);
        Assert.Null(story.UpdatedAt);
        Assert.Equal("imported from wordpress", Assert.Single(story.Revisions).Why);
        Assert.Equal(
            "Dana Omarova",
            await paper.AskAsync(async db =>
                (await db.People.FirstAsync(p => p.Id == story.Bylines[0].PersonId)).Name.In("en")
            )
        );
        Assert.Equal(["Towns", "Trade", "Water"], await TopicsAsync(paper, story));
        Assert.Equal(
            (1, 1, 2, 1),
            (
                report[ImportCount.StoriesAdded],
                report[ImportCount.Published],
                report[ImportCount.TopicsAdded],
                report[ImportCount.PeopleAdded]
            )
        );
    }

    [Fact]
    public async Task An_imported_story_is_found_by_the_search_and_a_draft_is_not()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await paper.BringAsync(
            SmallExport.Of(
                SmallExport.Post("1", "Reservoirs of the north."),
                SmallExport.Post("2", "Reservoirs of the south.", "<wp:status>draft</wp:status>")
            )
        );

        Assert.Equal(1, await paper.AskAsync(db => db.StoryPlaces.CountAsync()));
        var found = await paper.AskAsync(async db =>
            await db.Search.CountAsync(
                [.. StoryWords.Of("reservoirs", Language.English)],
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(1, Assert.Single(found).Value);
    }

    [Theory]
    [InlineData("<wp:status>draft</wp:status>")]
    [InlineData("<wp:status>private</wp:status>")]
    [InlineData("<wp:status>pending</wp:status>")]
    [InlineData("<wp:post_password>sesame</wp:post_password>")]
    [InlineData("<wp:status>unheard-of</wp:status>")]
    public async Task What_was_not_public_there_is_not_public_here(string more)
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await paper.BringAsync(SmallExport.Of(SmallExport.Post("1", "Secret.", more)));

        Assert.Null((await paper.StoryAsync()).PublishedAt);
        Assert.Equal("404", await paper.VisitAsync("/2020/02/post-1"));
        Assert.DoesNotContain("A bridge opens", await paper.ReadAsync("/"));
    }

    [Fact]
    public async Task What_was_scheduled_is_scheduled_and_the_trash_stays_behind()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        var report = await paper.BringAsync(
            SmallExport.Of(
                SmallExport.Post(
                    "1",
                    "Later.",
                    "<wp:status>future</wp:status><wp:post_date_gmt>2031-01-01 00:00:00</wp:post_date_gmt>"
                ),
                SmallExport.Post("2", "Gone.", "<wp:status>trash</wp:status>")
            )
        );

        var story = await paper.StoryAsync();
        Assert.Equal((null, Instant.FromUtc(2031, 1, 1, 0, 0)), (story.PublishedAt, story.ScheduledFor));
        Assert.Equal((1, 1), (report[ImportCount.Scheduled], report[ImportCount.InTheTrash]));
    }

    [Fact]
    public async Task Two_stories_of_one_slug_both_come_in()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        const string same = "<wp:post_name>bridge</wp:post_name>";

        await paper.BringAsync(
            SmallExport.Of(SmallExport.Post("1", "One.", same), SmallExport.Post("2", "Two.", same))
        );
        await paper.BringAsync(SmallExport.Of(SmallExport.Post("3", "Three.", same)));

        Assert.Equal(["bridge", "bridge-2", "bridge-3"], (await paper.StoriesAsync()).Select(story => story.Slug));
    }

    [Fact]
    public async Task A_story_without_a_headline_takes_its_first_words()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await paper.BringAsync(
            SmallExport.Of(SmallExport.Post("1", "One two three four five six seven eight nine ten eleven.", title: ""))
        );

        Assert.Equal("One two three four five six seven eight nine ten …", (await paper.StoryAsync()).Headline);
    }

    [Fact]
    public async Task Translations_come_into_their_editions_and_know_each_other()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        static string In(string language) =>
            $"<category domain=\"language\" nicename=\"{language}\"><![CDATA[x]]></category><category domain=\"post_translations\" nicename=\"pll_1\"><![CDATA[x]]></category>";

        await paper.BringAsync(
            SmallExport.Of(SmallExport.Post("1", "One.", In("en")), SmallExport.Post("2", "Один.", In("ru")))
        );

        var stories = await paper.StoriesAsync();
        Assert.Equal(["en", "ru"], stories.Select(story => story.Edition));
        Assert.Equal(stories[0].Translations, stories[1].Translations);
        Assert.Contains("Один.", await paper.ReadAsync("/ru/2020/02/post-2"));
    }

    [Fact]
    public async Task A_broken_file_brings_all_that_is_readable()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var broken = SmallExport.Post("1", "One.").Replace("<wp:post_id>", "<wp:x>a & b</wp:y><wp:post_id>");

        var report = await paper.BringAsync(SmallExport.Of(broken, SmallExport.Post("2", "Two.")));

        Assert.Equal(2, (await paper.StoriesAsync()).Count);
        Assert.NotEmpty(report.Source.Breaks);
        Assert.Contains(
            report.Notes,
            note => note is { Item: "post 1", Line: > 1 } && note.What.StartsWith("mended at line")
        );
    }

    private static Task<List<string>> TopicsAsync(ImportedPaper paper, Story story) =>
        paper.AskAsync(async db =>
        {
            var topics = await db.Topics.ToListAsync(TestContext.Current.CancellationToken);
            return story
                .Topics.OrderBy(t => t.Position)
                .Select(t => topics.First(topic => topic.Id == t.TopicId).Name.In("en"))
                .ToList();
        });
}

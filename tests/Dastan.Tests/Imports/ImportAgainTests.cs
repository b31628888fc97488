using Dastan.Domain.Stories;
using Dastan.Tests.Formats.WordPress;
using Dastan.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Imports;

public sealed class ImportAgainTests
{
    private static readonly string Tagged =
        "<category domain=\"post_tag\" nicename=\"water\"><![CDATA[Water]]></category>";

    private static readonly string Page = SmallExport
        .Post("9", "About us.", title: "About")
        .Replace("<wp:post_type>post", "<wp:post_type>page");

    private static readonly string Export = SmallExport.Of(
        SmallExport.Post("1", "One.", Tagged),
        SmallExport.Post("2", "Two.", "<wp:status>draft</wp:status>"),
        SmallExport.Post("3", "No number.").Replace("<wp:post_id>3</wp:post_id>", ""),
        Page
    );

    [Fact]
    public async Task Twice_in_a_row_adds_nothing()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.BringAsync(Export);
        var before = await paper.RowsAsync();

        var report = await paper.BringAsync(Export);

        Assert.Equal(before, await paper.RowsAsync());
        Assert.Equal(
            (4, 0, 0),
            (report[ImportCount.Unchanged], report[ImportCount.StoriesAdded], report[ImportCount.StoriesUpdated])
        );
    }

    [Fact]
    public async Task In_another_edition_nothing_is_written_over()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.BringAsync(Export);
        var before = (await paper.StoriesAsync()).Select(story => (story.Edition, story.Section, story.Body));

        var report = await paper.BringAsync(
            Export.Replace("One.", "Один."),
            choices => choices with { Edition = "ru" }
        );

        Assert.Equal(before, (await paper.StoriesAsync()).Select(story => (story.Edition, story.Section, story.Body)));
        Assert.Equal(0, report[ImportCount.StoriesUpdated]);
        Assert.Contains(
            report.Notes,
            note => note.What.StartsWith("is in the edition en here", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_changed_there_is_a_new_revision_here()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.BringAsync(Export);

        var report = await paper.BringAsync(
            Export.Replace("One.", "One, corrected.").Replace("About us.", "All about us.").Replace(Tagged, "")
        );

        var story = (await paper.StoriesAsync())[0];
        Assert.Contains("One, corrected.", story.Body);
        Assert.Equal(2, story.Revisions.Count);
        Assert.Empty(story.Topics);
        Assert.Contains("All about us.", Assert.Single(await paper.PagesAsync()).Body);
        Assert.Equal(
            (1, 1, 2),
            (report[ImportCount.StoriesUpdated], report[ImportCount.PagesUpdated], report[ImportCount.Unchanged])
        );
    }

    [Fact]
    public async Task A_draft_that_was_published_there_is_published_here()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.BringAsync(Export);

        await paper.BringAsync(Export.Replace("<wp:status>draft</wp:status>", ""));

        Assert.Equal("200", await paper.VisitAsync("/2020/02/post-2"));
    }

    [Theory]
    [InlineData("<wp:status>draft</wp:status>", "no longer public there; it still is here, as it was")]
    [InlineData("<wp:status>private</wp:status>", "no longer public there; it still is here, as it was")]
    [InlineData("<wp:status>trash</wp:status>", "is in the trash there; it still is here, as it was")]
    [InlineData("<wp:post_password>secret</wp:post_password>", "no longer public there; it still is here, as it was")]
    public async Task What_is_public_no_longer_there_does_not_come_to_readers_here(string now, string told)
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.BringAsync(SmallExport.Of(SmallExport.Post("1", "One.")));

        foreach (var _ in new[] { 1, 2 })
        {
            var report = await paper.BringAsync(SmallExport.Of(SmallExport.Post("1", "For the editor alone.", now)));

            Assert.Contains(report.Notes, note => note.Item is "post 1" && note.What == told);
            Assert.Contains("One.", (await paper.StoryAsync()).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_edited_here_since_is_left_as_it_is_and_said_so()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.BringAsync(Export);
        await paper.Paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.FirstAsync(s => s.Slug == "post-1");
            story.Write(new StoryText("Our own headline", "", "", story.Body), null, paper.Paper.Now, "edited");
            (await db.StaticPages.FirstAsync()).Rewrite("About", "<p>Ours.</p>", paper.Paper.Now);
            await db.SaveAsync(TestContext.Current.CancellationToken);
        });

        var report = await paper.BringAsync(
            Export.Replace("One.", "One, corrected.").Replace("About us.", "All about us.")
        );

        Assert.Equal("Our own headline", (await paper.StoriesAsync())[0].Headline);
        Assert.Contains("Ours.", Assert.Single(await paper.PagesAsync()).Body);
        Assert.Equal(2, report[ImportCount.EditedHere]);
        Assert.Contains(report.Notes, note => note is { Item: "post 1" } && note.What.Contains("edited here since"));
    }

    [Fact]
    public async Task An_item_that_comes_twice_in_a_file_comes_in_once()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        var report = await paper.BringAsync(
            SmallExport.Of(SmallExport.Post("1", "One."), SmallExport.Post("1", "Another."))
        );

        Assert.Contains("One.", (await paper.StoryAsync()).Body);
        Assert.Contains(report.Notes, note => note.What == "left out: an item of the same number came before it");
    }

    [Fact]
    public async Task A_path_that_another_story_has_kept_is_not_kept_twice()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        static ImportChoices Keeping(ImportChoices choices) => choices with { KeepsAddresses = true };
        await paper.BringAsync(SmallExport.Of(SmallExport.Post("1", "One.")), Keeping);

        await paper.BringAsync(
            SmallExport.Of(SmallExport.Post("1", "Two.")).Replace(SmallExport.Site, "https://merged.example"),
            Keeping
        );

        Assert.Equal(["/2020/02/post-1", null], (await paper.StoriesAsync()).Select(story => story.KeptAddress));
    }

    [Fact]
    public async Task What_comes_in_many_transactions_comes_in_whole()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        const string same =
            "<wp:post_name>same</wp:post_name><category domain=\"post_tag\" nicename=\"w\"><![CDATA[W]]></category>";
        var posts = Enumerable.Range(1, 350).Select(number => SmallExport.Post($"{number}", $"Story {number}.", same));

        await paper.BringAsync(SmallExport.Of([.. posts]));

        var stories = await paper.StoriesAsync();
        Assert.Equal(350, stories.Select(story => story.Slug).Distinct().Count());
        Assert.All(stories, story => Assert.Single(story.Topics));
    }

    [Fact]
    public async Task A_dry_run_says_all_and_writes_nothing()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var before = await paper.RowsAsync();

        var dry = await paper.BringAsync(Export, choices => choices with { IsDryRun = true });
        var after = await paper.RowsAsync();
        var real = await paper.BringAsync(Export);

        Assert.Equal(before, after);
        Assert.Equal(real.Counts, dry.Counts);
    }

    [Fact]
    public async Task An_empty_paper_is_made_in_the_likeness_of_the_old_one()
    {
        await using var paper = await ImportedPaper.OpenAsync(isEmpty: true);
        const string filed = "<category domain=\"category\" nicename=\"economy\"><![CDATA[Economy]]></category>";

        await paper.BringAsync(SmallExport.Of(SmallExport.Post("1", "One.", filed), SmallExport.Post("2", "Two.")));

        var (name, zone, sections) = await paper.AskAsync(async db =>
            (
                (await db.Papers.SingleAsync()).Name,
                (await db.Editions.SingleAsync()).TimeZone,
                await db.Sections.Select(section => section.Slug).ToListAsync()
            )
        );
        Assert.Equal(("The Old Courier", "Etc/GMT-6"), (name, zone));
        Assert.Equal(["economy"], sections);
        Assert.Equal("200", await paper.VisitAsync("/economy"));
        Assert.Equal("200", await paper.VisitAsync("/2020/02/post-1"));
    }

    [Fact]
    public async Task An_edition_that_the_paper_does_not_have_is_refused()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        var refused = await Assert.ThrowsAsync<ImportRefusal>(() =>
            paper.BringAsync(Export, choices => choices with { Edition = "kk" })
        );

        Assert.Equal("The paper has no edition kk: it has en, ru.", refused.Message);
    }

    [Fact]
    public async Task The_edition_that_is_chosen_takes_all_that_say_no_language()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await paper.BringAsync(Export, choices => choices with { Edition = "ru" });

        Assert.All(await paper.StoriesAsync(), story => Assert.Equal("ru", story.Edition));
    }

    [Fact]
    public async Task A_map_says_what_becomes_of_categories_tags_and_authors()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var map = ImportMap.Read(
            """
            {
              // Old names on the left, ours on the right.
              "sections": { "Towns": "kazakhstan" },
              "topics": { "water": "trade", "gossip": "" },
              "authors": { "dana": "economy-desk" }
            }
            """
        );
        const string filed = """
            <category domain="category" nicename="towns"><![CDATA[Towns]]></category>
            <category domain="category" nicename="gossip"><![CDATA[Gossip]]></category>
            <category domain="post_tag" nicename="water"><![CDATA[Water]]></category>
            """;

        var report = await paper.BringAsync(
            SmallExport.Of(SmallExport.Post("1", "One.", filed)),
            choices => choices with { Map = map }
        );

        var story = await paper.StoryAsync();
        Assert.Equal(
            (Journeys.SmallPaper.Trade.Id, Journeys.SmallPaper.EconomyDesk.Id),
            (Assert.Single(story.Topics).TopicId, Assert.Single(story.Bylines).PersonId)
        );
        Assert.Equal((0, 0), (report[ImportCount.TopicsAdded], report[ImportCount.PeopleAdded]));
    }

    [Theory]
    [InlineData("{\"sections\": []}")]
    [InlineData("{\"section\": \"news\"")]
    [InlineData("{\"categories\": {}}")]
    public void A_map_that_says_something_else_is_refused(string json) =>
        Assert.Throws<FormatException>(() => ImportMap.Read(json));
}

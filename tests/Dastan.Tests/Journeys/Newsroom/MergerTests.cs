using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Tests.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Two topics, or two bylines, that are one.</summary>
public sealed class MergerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merging_is_told_first_and_then_done_whole()
    {
        var commerce = new Topic(TopicId.New(), "commerce", TopicKind.Subject, LocalText.Of("en", "Commerce"));
        var third = new Topic(TopicId.New(), "wool", TopicKind.Subject, LocalText.Of("en", "Wool"));
        await using var paper = await OpenAsync(commerce, third);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = $"/newsroom/topics/{commerce.Id.Value}";

        await editor.VisitAsync(address);
        editor.Fill("Into which", "trade");
        await editor.PressAsync("Look at what will happen");
        Assert.Contains("“Commerce” (2) goes, and “Trade” (2) stays", editor.Text("main p"), StringComparison.Ordinal);
        Assert.Equal(3, await paper.CountAsync(db => db.Topics));

        await editor.PressAsync("Merge");
        Assert.Equal("Trade", editor.Text("h1"));
        Assert.Equal("Commerce", editor.Text("textarea[name=forms]"));
        Assert.Equal(2, await paper.CountAsync(db => db.Topics));
        // Both stood at “both”: one stays, where the first was.
        Assert.Equal(["trade", "wool"], await TopicsOfAsync(paper, "both"));
        Assert.Equal(["trade"], await TopicsOfAsync(paper, "of-commerce"));
        Assert.Equal(["trade"], await TopicsOfAsync(paper, "of-trade"));

        using var reader = paper.Visitor();
        using (var old = await reader.GetAsync("/ru/topics/commerce", Stop))
            Assert.Equal("/ru/topics/trade", old.Headers.Location!.ToString());
        var list = await reader.GetStringAsync("/topics/trade", Stop);
        Assert.Contains("/of-commerce", list, StringComparison.Ordinal);
        Assert.Equal(3, (await FoundIn.SlugsAsync(paper, "commerce")).Count);
        Assert.Equal(0, await paper.CountAsync(db => db.UnfedStories));

        var told = (await paper.AuditAsync())[^1];
        Assert.Equal("arrange-topics", told.Act);
        Assert.Contains("\"merged\":\"commerce\"", told.After, StringComparison.Ordinal);
        Assert.Contains("\"stories\":2", told.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trackers_go_over_too_and_tell_their_readers()
    {
        var commerce = new Topic(TopicId.New(), "commerce", TopicKind.Subject, LocalText.Of("en", "Commerce"));
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(commerce, About(paper, "boxes", SmallPaper.Trade.Id));
            db.AddRange(
                Tracked(paper, "of-commerce", commerce.Id),
                Tracked(paper, "of-both", SmallPaper.Trade.Id, commerce.Id)
            );
            await db.SaveAsync(Stop);
        });
        using var reader = paper.Visitor();
        Assert.Contains("/topics/commerce", await reader.GetStringAsync("/data/of-commerce", Stop));
        using var editor = await paper.StaffAsync(Role.Editor);

        await editor.PostAsync($"/newsroom/topics/{commerce.Id.Value}/merger", ("into", "trade"), ("sure", "yes"));

        Assert.Equal((HttpStatusCode.OK, "Trade"), (editor.Answer.StatusCode, editor.Text("h1")));
        foreach (var slug in (string[])["of-commerce", "of-both"])
        {
            var page = await reader.GetStringAsync($"/data/{slug}", Stop);
            Assert.Contains("/topics/trade", page, StringComparison.Ordinal);
            Assert.DoesNotContain("/topics/commerce", page, StringComparison.Ordinal);
        }
        Assert.Equal(2, await paper.CountAsync(db => db.Set<TrackerTopic>()));
        Assert.Equal(1, await paper.CountAsync(db => db.Topics));
    }

    [Theory]
    [InlineData("trade", "into itself")]
    [InlineData("Nothing of the kind", "Nothing of the kind")]
    [InlineData("", "called")]
    public async Task A_topic_is_merged_into_no_other_than_one_that_is_there(string into, string problem)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);

        await editor.PostAsync($"/newsroom/topics/{SmallPaper.Trade.Id.Value}/merger", ("into", into), ("sure", "yes"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains(problem, editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.Topics));
    }

    [Fact]
    public async Task A_name_that_two_have_is_asked_about()
    {
        await using var paper = await OpenAsync(
            new Topic(TopicId.New(), "wool-1", TopicKind.Subject, LocalText.Of("en", "Wool")),
            new Topic(TopicId.New(), "wool-2", TopicKind.Place, LocalText.Of("ru", "Wool"))
        );
        using var editor = await paper.StaffAsync(Role.Editor);
        var merger = $"/newsroom/topics/{SmallPaper.Trade.Id.Value}/merger";

        await editor.PostAsync(merger, ("into", "wool"));
        Assert.Contains("More than one", editor.Text(".problem"), StringComparison.Ordinal);

        await editor.PostAsync(merger, ("into", "/topics/wool-2"));
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
    }

    [Fact]
    public async Task Two_bylines_of_one_person_become_one_and_so_does_who_signs_with_it()
    {
        var aigul = new Person(PersonId.New(), "aigul", LocalText.Of("en", "Aigul Serikova"));
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("wheat", now)]));
        await paper.HireAsync(Role.Reporter);
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(aigul);
            (await db.Staff.SingleAsync(Stop)).SignAs(SmallPaper.EconomyDesk.Id);
            await db.SaveAsync(Stop);
        });
        using var editor = await paper.StaffAsync(Role.Editor);

        await editor.VisitAsync($"/newsroom/bylines/{SmallPaper.EconomyDesk.Id.Value}");
        editor.Fill("Into which", "aigul serikova");
        await editor.PressAsync("Look at what will happen");
        await editor.PressAsync("Merge");

        Assert.Equal("Aigul Serikova", editor.Text("h1"));
        using var reader = paper.Visitor();
        using (var old = await reader.GetAsync("/by/economy-desk", Stop))
            Assert.Equal("/by/aigul", old.Headers.Location!.ToString());
        Assert.Contains("/wheat", await reader.GetStringAsync("/by/aigul", Stop), StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.Staff.Where(member => member.Byline == aigul.Id)));
        Assert.Equal(["wheat"], await FoundIn.SlugsAsync(paper, "serikova"));
    }

    private static async Task<TestPaper> OpenAsync(Topic one, Topic other)
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(one, other);
            db.AddRange(
                About(paper, "both", one.Id, other.Id, SmallPaper.Trade.Id),
                About(paper, "of-commerce", one.Id),
                About(paper, "of-trade", SmallPaper.Trade.Id)
            );
            await db.SaveAsync(Stop);
        });
        return paper;
    }

    private static Story About(TestPaper paper, string slug, params TopicId[] topics)
    {
        var story = SmallPaper.Draft(slug, paper.Now);
        story.IsAbout(topics);
        Assert.Null(story.Publish(paper.Now, DateTimeZone.Utc));
        return story;
    }

    private static Tracker Tracked(TestPaper paper, string slug, params TopicId[] topics)
    {
        var tracker = SmallTrackers.Named(slug, "Containers", paper.Now);
        tracker.Say(2024, 5, paper.Now);
        tracker.IsAbout(topics, paper.Now);
        Assert.Null(tracker.Publish(paper.Now));
        return tracker;
    }

    private static async Task<IReadOnlyList<string>> TopicsOfAsync(TestPaper paper, string slug)
    {
        IReadOnlyList<string> topics = [];
        await paper.InDatabaseAsync(async db =>
            topics = await db
                .StoryTopics.Where(about => db.Stories.Any(story => story.Id == about.StoryId && story.Slug == slug))
                .OrderBy(about => about.Position)
                .Join(db.Topics, about => about.TopicId, topic => topic.Id, (about, topic) => topic.Slug)
                .ToListAsync(Stop)
        );
        return topics;
    }
}

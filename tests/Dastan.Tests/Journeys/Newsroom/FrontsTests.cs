using System.Net;
using AngleSharp.Dom;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Fronts on their way from whoever lays them out to readers, and back.</summary>
public sealed class FrontsTests
{
    private const string Address = "/newsroom/fronts/en";

    [Fact]
    public async Task What_a_publisher_lays_out_readers_see_at_once()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var reader = paper.Visitor();
        Assert.Equal("n-1", (await reader.SlugsAsync("/"))[0]);

        await publisher.VisitAsync(Address);
        await publisher.PressAsync("Lead — Headline of n-4");
        await publisher.PressAsync("3 — Headline of n-5");
        Assert.Equal("n-1", (await reader.SlugsAsync("/"))[0]);
        publisher.Fill("Why", "The flood");
        await publisher.PressAsync("Publish the front");

        Assert.Equal(HttpStatusCode.OK, publisher.Answer.StatusCode);
        Assert.Equal(["n-4", "n-1", "n-5", "n-2"], (await reader.SlugsAsync("/"))[..4]);
        Assert.Contains("Aigul the Publisher", publisher.Text(".note"), StringComparison.Ordinal);
        Assert.Contains("The flood", publisher.Text(".note"), StringComparison.Ordinal);
        var entry = (await paper.AuditAsync()).Single(entry => entry.Kind is "front");
        Assert.Equal(("lay-out-fronts", "Aigul the Publisher"), (entry.Act, entry.Who));
        Assert.Contains("The flood", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_move_stories_and_keep_what_was_typed()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.VisitAsync(Address);
        await publisher.PressAsync("Lead — Headline of n-4");
        await publisher.PressAsync("Lead — Headline of n-5");
        Assert.Equal(["n-5", "n-4", "", "", ""], Slots(publisher));

        publisher.Fill("Pinned until", "2025-12-12T18:00");
        publisher.Fill("Why", "Evening");
        await publisher.PressAsync("↓ Move slot 1 down");

        Assert.Equal(["n-4", "n-5", "", "", ""], Slots(publisher));
        Assert.Equal(["", "2025-12-12T18:00"], Values(publisher, "until")[..2]);
        Assert.Equal(["Evening"], Values(publisher, "note"));
        Assert.Equal("up 1", publisher.Page.QuerySelector("[autofocus]")?.GetAttribute("value"));
        await publisher.PressAsync("× Empty slot 1");
        Assert.Equal(["", "n-5", "", "", ""], Slots(publisher));
        Assert.Equal(0, await paper.CountAsync(db => db.Fronts));
    }

    [Fact]
    public async Task A_front_is_seen_before_it_is_out_exactly_as_readers_will_see_it()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var reader = paper.Visitor();
        foreach (var (address, seen) in new[] { (Address, "/"), (Address + "/kazakhstan", "/kazakhstan") })
        {
            await publisher.VisitAsync(address);
            await publisher.PressAsync("2 — Headline of n-4");
            await publisher.PressAsync("Preview");

            Assert.Equal("no-store", publisher.Answer.Headers.CacheControl!.ToString());
            Assert.Equal(["noindex"], publisher.Answer.Headers.GetValues("X-Robots-Tag"));
            var preview = publisher.Page.DocumentElement.OuterHtml;
            Assert.NotEqual("n-4", (await reader.SlugsAsync(seen))[1]);
            await publisher.VisitAsync(address);
            await publisher.PressAsync("2 — Headline of n-4");
            await publisher.PressAsync("Publish the front");
            await publisher.VisitAsync(seen);
            Assert.Equal(preview, publisher.Page.DocumentElement.OuterHtml);
        }
    }

    [Fact]
    public async Task A_front_comes_out_at_its_time_of_the_edition_and_may_be_taken_back_before()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var reader = paper.Visitor();
        await publisher.LayOutAsync("n-4", at: "2025-12-12T13:00");
        Assert.Contains("13:00", publisher.Text(".lines"), StringComparison.Ordinal);
        await publisher.VisitAsync("/newsroom/fronts");
        Assert.Contains("13:00", publisher.Text("tbody tr"), StringComparison.Ordinal);
        await publisher.LayOutAsync("n-5", at: "2025-12-12T14:00");

        paper.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("n-1", (await reader.SlugsAsync("/"))[0]);
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("n-4", (await reader.SlugsAsync("/"))[0]);

        await publisher.VisitAsync(Address);
        await publisher.PressAsync(ButtonWith(publisher, "Take back"));
        Assert.Equal(1, await paper.CountAsync(db => db.Fronts));
        paper.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("n-4", (await reader.SlugsAsync("/"))[0]);
    }

    [Fact]
    public async Task What_readers_have_seen_is_not_taken_back()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.LayOutAsync("n-4");
        var id = publisher.Page.QuerySelector("[name=basedOn]")!.GetAttribute("value");

        await publisher.PostAsync($"/newsroom/fronts/{id}/removal");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains("Readers have seen", publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.Fronts));
    }

    [Theory]
    [InlineData("2025-12-12T11:59", "", "time to come")]
    [InlineData("tomorrow", "", "“tomorrow” is not a date")]
    [InlineData("", "2025-12-12T12:00", "Lead: A pin ends after")]
    [InlineData("2025-12-12T18:00", "2025-12-12T17:00", "Lead: A pin ends after")]
    [InlineData("", "later", "“later” is not a date")]
    public async Task What_can_not_be_is_refused_with_its_reason_and_nothing_typed_is_lost(
        string at,
        string until,
        string reason
    )
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.VisitAsync(Address);
        await publisher.PressAsync("Lead — Headline of n-4");
        publisher.Fill("Publish at", at);
        publisher.Fill("Pinned until", until);
        publisher.Fill("Why", "The flood");
        await publisher.PressAsync("Publish the front");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains(reason, publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(
            ("n-4", at, until, "The flood"),
            (
                Slots(publisher)[0],
                Values(publisher, "at")[0],
                Values(publisher, "until")[0],
                Values(publisher, "note")[0]
            )
        );
        Assert.Equal(0, await paper.CountAsync(db => db.Fronts));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public async Task A_story_that_is_not_there_is_put_nowhere(string story)
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.PostAsync(Address, ("slot", story), ("then", "publish"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains(story, publisher.Text(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_of_another_edition_or_section_is_not_put_there_either()
    {
        await using var paper = await OpenAsync(now => [SmallPaper.Published("otkryto", now, "ru")]);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.VisitAsync("/newsroom/fronts/ru");
        var russian = publisher.Page.QuerySelector("[data-story]")!.GetAttribute("data-story")!;
        await ChangedPaper.ChangeAsync(paper, "n-4", story => story.MoveTo("world"));
        await publisher.VisitAsync(Address + "?q=n-4");
        await publisher.VisitAsync(Address);
        var moved = publisher
            .Page.QuerySelectorAll("[data-story]")
            .Single(one => one.TextContent.Contains("n-4", StringComparison.Ordinal))
            .GetAttribute("data-story")!;

        foreach (var (address, story) in new[] { (Address, russian), (Address + "/kazakhstan", moved) })
        {
            await publisher.PostAsync(address, ("slot", story), ("then", "publish"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        }
        await publisher.VisitAsync(Address + "/world");
        Assert.Equal(HttpStatusCode.NotFound, publisher.Answer.StatusCode);
    }

    [Fact]
    public async Task Stories_are_found_by_words_of_their_headlines_with_what_is_to_come()
    {
        await using var paper = await OpenAsync(now =>
            [
                SmallPaper.Published("later", now + Duration.FromHours(2)),
                SmallPaper.Draft("half", now),
                .. Enumerable.Range(1, 30).Select(n => SmallPaper.Published($"x-{n}", now - Duration.FromDays(n))),
            ]
        );
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.VisitAsync(Address);
        Assert.Equal("later", Offered(publisher)[0]);
        Assert.Contains(
            "Scheduled: 12\u00a0December 2025, 14:00",
            publisher.Text(".choices .about"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("half", Offered(publisher));
        Assert.DoesNotContain("x-30", Offered(publisher));

        await publisher.PressAsync("Lead — Headline of n-2");
        publisher.Fill("Words", "X-30 headline");
        await publisher.PressAsync("Find");

        Assert.Equal(["x-30"], Offered(publisher));
        Assert.Equal("n-2", Slots(publisher)[0]);
    }

    private static string ButtonWith(StaffVisitor visitor, string words) =>
        visitor
            .Page.QuerySelectorAll("button")
            .Select(button => button.TextContent.Trim())
            .First(text => text.StartsWith(words, StringComparison.Ordinal));

    private static string[] Offered(StaffVisitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("[data-story] .headline").Select(Slug)];

    private static string[] Slots(StaffVisitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("[data-slot] .headline").Select(Slug)];

    private static string Slug(IElement headline) => headline.TextContent.Split(' ')[^1];

    private static string[] Values(StaffVisitor visitor, string name) =>
        [.. visitor.Page.QuerySelectorAll($"form [name={name}]").Select(field => field.GetAttribute("value") ?? "")];

    private static Task<TestPaper> OpenAsync(Func<Instant, IEnumerable<Dastan.Domain.Stories.Story>>? more = null) =>
        LaidOutFronts.OpenAsync(more);
}

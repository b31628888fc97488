using System.Net;
using Dastan.Domain.Fronts;
using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What stood on a front, bringing it back, and two who lay out one.</summary>
public sealed class FrontHistoryTests
{
    private const string Address = "/newsroom/fronts/en";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Undoing_brings_back_the_front_before_and_undoing_that_the_one_after()
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var reader = paper.Visitor();
        await publisher.LayOutAsync("n-4");
        Assert.DoesNotContain("Undo", publisher.Page.Body!.TextContent, StringComparison.Ordinal);
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await publisher.LayOutAsync("n-5");
        Assert.Equal("n-5", (await reader.SlugsAsync("/"))[0]);

        foreach (var lead in (string[])["n-4", "n-5"])
        {
            paper.Clock.Advance(TimeSpan.FromMinutes(1));
            await publisher.PressAsync("Undo: bring back the front before");
            Assert.Equal(HttpStatusCode.OK, publisher.Answer.StatusCode);
            Assert.Equal(lead, (await reader.SlugsAsync("/"))[0]);
        }
        Assert.Contains("Undone", publisher.Text(".note"), StringComparison.Ordinal);
        Assert.Equal(4, await paper.CountAsync(db => db.Fronts));
        Assert.Equal(4, (await paper.AuditAsync()).Count(entry => entry.Act is "lay-out-fronts"));
    }

    [Fact]
    public async Task Before_the_first_front_there_is_nothing_to_bring_back()
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.LayOutAsync("n-4");

        await publisher.PostAsync("/newsroom/fronts/undoing", ("place", "en"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains("no front before", publisher.Text(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_would_undo_what_stands_no_more_is_told()
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        using var one = await paper.StaffAsync(Role.Publisher);
        using var other = await paper.StaffAsync(Role.Administrator);
        await one.LayOutAsync("n-4");
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await one.LayOutAsync("n-5");
        await other.LayOutAsync("n-6");

        await one.PressAsync("Undo: bring back the front before");

        Assert.Equal(HttpStatusCode.Conflict, one.Answer.StatusCode);
        Assert.Equal("n-6", (await paper.Visitor().SlugsAsync("/"))[0]);
    }

    [Fact]
    public async Task Of_two_who_lay_out_one_front_the_second_sees_both_and_loses_nothing()
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        using var one = await paper.StaffAsync(Role.Publisher);
        using var other = await paper.StaffAsync(Role.Administrator);
        var reader = paper.Visitor();
        await other.VisitAsync(Address);
        await other.PressAsync("Lead — Headline of n-5");
        await one.LayOutAsync("n-4");

        other.Fill("Why", "The flood");
        await other.PressAsync("Publish the front");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Contains("Aigul the Publisher", other.Text(".meanwhile .problem"), StringComparison.Ordinal);
        Assert.Contains("n-4", other.Text(".theirs"), StringComparison.Ordinal);
        Assert.Contains("n-5", other.Text("[data-slot] .headline"), StringComparison.Ordinal);
        Assert.Equal("The flood", other.Page.QuerySelector("[name=note]")!.GetAttribute("value"));
        Assert.Equal("n-4", (await reader.SlugsAsync("/"))[0]);
        // Knowing it, they may.
        await other.PressAsync("Publish the front");
        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);
        Assert.Equal("n-5", (await reader.SlugsAsync("/"))[0]);
    }

    [Fact]
    public async Task A_front_that_was_scheduled_or_taken_back_meanwhile_is_told_too()
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        using var one = await paper.StaffAsync(Role.Publisher);
        using var other = await paper.StaffAsync(Role.Administrator);
        await other.VisitAsync(Address);
        await one.LayOutAsync("n-4", at: "2025-12-12T13:00");
        await other.PressAsync("Publish the front");
        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);

        var id = one.Page.QuerySelector("[name=basedOn]")!.GetAttribute("value");
        await one.PostAsync($"/newsroom/fronts/{id}/removal");
        await one.LayOutAsync("n-6");
        await other.PressAsync("Publish the front");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal("n-6", (await paper.Visitor().SlugsAsync("/"))[0]);
    }

    [Fact]
    public async Task The_database_lets_no_two_fronts_have_one_number()
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(Numbered(paper.Now, ""), Numbered(paper.Now, "kazakhstan"));
            await db.SaveAsync(Stop);
        });

        await using var scope = paper.Services.CreateAsyncScope();
        var other = scope.ServiceProvider.GetRequiredService<NewsDb>();
        other.Add(Numbered(paper.Now, ""));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.SaveAsync(Stop));
    }

    [Fact]
    public async Task History_tells_what_stood_at_eight()
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.LayOutAsync("n-4", at: "2025-12-12T18:00");
        await publisher.LayOutAsync("n-5", at: "2025-12-12T20:30");
        // The session lasts longer than that.
        paper.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal("n-1", await StoodAsync(publisher, "2025-12-12T17:59"));
        Assert.Equal("n-4", await StoodAsync(publisher, "2025-12-12T18:00"));
        Assert.Equal("n-4", await StoodAsync(publisher, "2025-12-12T20:00"));
        var lines = publisher.Page.QuerySelectorAll(".list tbody tr");
        Assert.Single(lines);
        Assert.Contains("20:30", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("n-5", await StoodAsync(publisher, "2025-12-12T20:30"));
        await publisher.VisitAsync("/newsroom/fronts/history?place=en&at=eight");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains("“eight”", publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(2, publisher.Page.QuerySelectorAll(".list tbody tr").Length);
    }

    [Fact]
    public async Task A_past_front_is_looked_at_as_it_was_and_laid_out_again()
    {
        await using var paper = await LaidOutFronts.OpenAsync(now =>
            [SmallPaper.Published("later", now + Duration.FromMinutes(5))]
        );
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.LayOutAsync("n-4", place: "en/kazakhstan");
        paper.Clock.Advance(TimeSpan.FromMinutes(10));
        await publisher.LayOutAsync("n-5", place: "en/kazakhstan");
        await publisher.VisitAsync("/newsroom/fronts/history?place=en/kazakhstan");
        var ways = publisher
            .Page.QuerySelectorAll(".list tbody tr")[1]
            .QuerySelectorAll("a")
            .Select(way => way.GetAttribute("href")!)
            .ToList();

        await publisher.VisitAsync(ways[0]);
        Assert.Equal(["n-4", "n-1"], ShownFronts.Slugs(publisher.Page.DocumentElement.OuterHtml)[..2]);
        Assert.Equal("no-store", publisher.Answer.Headers.CacheControl!.ToString());
        await publisher.VisitAsync(ways[1]);
        await publisher.PressAsync("Publish the front");

        Assert.Equal("n-4", (await paper.Visitor().SlugsAsync("/kazakhstan"))[0]);
        Assert.Equal("later", (await paper.Visitor().SlugsAsync("/"))[0]);
    }

    [Theory]
    [InlineData(Role.Reporter, false)]
    [InlineData(Role.Editor, false)]
    [InlineData(Role.Publisher, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Fronts_are_shown_to_those_who_lay_them_out(Role role, bool isShown)
    {
        await using var paper = await LaidOutFronts.OpenAsync();
        using var staff = await paper.StaffAsync(role, "ru");

        await staff.VisitAsync("/newsroom");
        Assert.Equal(isShown, staff.Page.QuerySelector("nav a[href='/newsroom/fronts']") is not null);
        await staff.VisitAsync("/newsroom/fronts");
        Assert.Equal(isShown ? HttpStatusCode.OK : HttpStatusCode.Forbidden, staff.Answer.StatusCode);
        Assert.Equal(isShown ? 4 : 0, staff.Page.QuerySelectorAll(".list tbody tr").Length);
    }

    private static async Task<string> StoodAsync(StaffVisitor visitor, string at)
    {
        await visitor.VisitAsync("/newsroom/fronts/history?place=en");
        visitor.Fill("What stood at", at);
        await visitor.PressAsync("Show");
        return visitor.Text(".stood li").Split(' ')[^1];
    }

    private static Front Numbered(Instant now, string section)
    {
        var front = new Front(FrontId.New(), "en", section, now);
        Assert.Null(front.LayOut(StaffId.New(), 1, "", now));
        return front;
    }
}

using Dastan.Domain.Staff;
using Dastan.Tests.Journeys;
using Dastan.Tests.Journeys.Newsroom;

namespace Dastan.Tests.Data.Plans;

/// <summary>No page of the newsroom reads more the more stories there are.</summary>
public sealed class NewsroomPlanTests
{
    [Theory]
    [InlineData(Role.Reporter)]
    [InlineData(Role.Editor)]
    public async Task No_page_of_the_desk_reads_more_the_more_stories_there_are(Role role)
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        using var staff = await paper.StaffAsync(role);
        sent.To(paper);

        await staff.VisitAsync("/newsroom/stories/new");
        await staff.PressAsync("Begin");
        staff.Fill("Headline", "A bridge");
        staff.Fill("Text", "<p>It holds.</p>");
        await staff.PressAsync("Save");
        var story = staff.Address;
        await staff.PostAsync(story + "/notes", ("quote", "It holds."), ("text", "Does it?"));
        Assert.Single(staff.Page.QuerySelectorAll(".pinned"));
        foreach (
            var address in new[]
            {
                story,
                story + "/revisions",
                story + "/preview",
                "/newsroom",
                "/newsroom?q=bridge&mine=on",
                "/newsroom?state=draft&edition=en",
                "/newsroom?state=published",
                "/newsroom?state=published&q=story&edition=ru",
                "/newsroom?state=withdrawn",
                "/newsroom?state=scheduled",
                "/newsroom?state=embargoed",
                "/newsroom/views",
                "/newsroom/calendar",
                "/newsroom/calendar?by=month&place=en/kazakhstan",
                "/newsroom/topics",
                "/newsroom/topics?q=trade&after=a",
                "/newsroom/trackers",
                "/newsroom/trackers.json?q=a&edition=en",
                "/newsroom/bylines",
            }
        )
            await staff.VisitAsync(address);

        Assert.True(sent.All.Count > 15, $"only {sent.All.Count} queries were heard");
        var faults = await PlanArchive.FaultsAsync(paper, sent.All.Where(query => !PlanArchive.IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Fact]
    public async Task Nothing_that_is_arranged_reads_more_the_more_stories_there_are()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        using var staff = await paper.StaffAsync(Role.Publisher);
        sent.To(paper);

        await staff.VisitAsync($"/newsroom/topics/{SmallPaper.Trade.Id.Value}");
        staff.Fill("End of the address", "commerce");
        await staff.PressAsync("Save");
        await staff.PostAsync("/newsroom/redirects", ("from", "/2025/11/story-of-before"), ("to", "/2025/12/story-1"));
        foreach (var address in new[] { "/newsroom/redirects", "/newsroom/redirects?after=/a", "/newsroom/pages" })
            await staff.VisitAsync(address);

        Assert.True(sent.All.Count > 10, $"only {sent.All.Count} queries were heard");
        var faults = await PlanArchive.FaultsAsync(paper, sent.All.Where(query => !PlanArchive.IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Fact]
    public async Task No_page_of_fronts_reads_more_the_more_stories_there_are()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        sent.To(paper);

        foreach (var place in (string[])["en", "en/kazakhstan"])
        {
            await publisher.LayOutAsync("story-7", place);
            foreach (
                var address in new[]
                {
                    "/newsroom/fronts",
                    $"/newsroom/fronts/history?place={place}&at=2025-12-12T08:00",
                    place is "en" ? "/" : "/kazakhstan",
                }
            )
                await publisher.VisitAsync(address);
            await publisher.VisitAsync($"/newsroom/fronts/{place}");
            publisher.Fill("Words", "story");
            await publisher.PressAsync("Find");
            await publisher.PressAsync("Preview");
        }

        Assert.True(sent.All.Count > 15, $"only {sent.All.Count} queries were heard");
        var faults = await PlanArchive.FaultsAsync(paper, sent.All.Where(query => !PlanArchive.IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }
}

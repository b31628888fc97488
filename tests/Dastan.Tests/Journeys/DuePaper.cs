using Dastan.Domain.Stories;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>What comes at its time.</summary>
internal static class DuePaper
{
    extension(TestPaper paper)
    {
        /// <summary>Does what is due now, or waits until the clockwork that runs beside has done it.</summary>
        public async Task<Instant?> DoDueAsync()
        {
            var due = new DueStories(
                paper.Services.GetRequiredService<IServiceScopeFactory>(),
                paper.Services.GetRequiredService<ClockworkCounts>(),
                paper.Clock,
                Microsoft.Extensions.Logging.Abstractions.NullLogger<DueStories>.Instance
            );
            while (true)
            {
                var next = await due.DoAsync(TestContext.Current.CancellationToken);
                // Else another is in the middle of it, and what is due is not done yet.
                if (next != paper.Now + Duration.FromMilliseconds(200))
                    return next;
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        /// <summary>Where a story of the English edition is written.</summary>
        public async Task<string> AddressOfAsync(string slug)
        {
            var address = "";
            await paper.InDatabaseAsync(async db =>
            {
                var id = await db.Stories.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync();
                address = $"/newsroom/stories/{id.Value}";
            });
            return address;
        }
    }

    /// <summary>A story of the small paper that is published at a time to come.</summary>
    public static Story Scheduled(string slug, Instant now, Instant at)
    {
        var story = SmallPaper.Draft(slug, now);
        Assert.Null(story.Schedule(at, now));
        return story;
    }
}

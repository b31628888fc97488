using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dastan.Bench.Press;

/// <summary>Those who know what stories there are, and publish one more, by the program's own code.</summary>
/// <param name="services">Of a paper: its database, and where the paper is open in this process, its press.</param>
internal sealed class Newsroom(IServiceProvider services)
{
    public const string Section = "kazakhstan";
    private const string Edition = "en";

    /// <summary>A paragraph.</summary>
    public const string Body =
        "<p>The wagons came in the night, and in the morning there was grain at the elevator again. Nobody in the district had counted on it before the new year.</p>";

    /// <summary>Addresses of stories that anybody may read, the newest first.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(int atMost)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var prefixes = await db.Editions.ToDictionaryAsync(edition => edition.Code, edition => edition.Prefix);
        var stories = await db
            .Stories.PublicAt(SystemClock.Instance.GetCurrentInstant())
            .OrderByDescending(story => story.PublishedAt)
            .Select(story => new
            {
                story.Edition,
                story.PublishedOn,
                story.Slug,
                story.KeptAddress,
            })
            .Take(atMost)
            .ToListAsync();
        return
        [
            .. stories.Select(story =>
                StoryAddress.Of(prefixes[story.Edition], story.PublishedOn!.Value, story.Slug, story.KeptAddress)
            ),
        ];
    }

    /// <summary>Publishes a story; it is in the database when this ends.</summary>
    public async Task PublishAsync(string slug, string body = Body)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var now = SystemClock.Instance.GetCurrentInstant();
        var story = new Story(StoryId.New(), Edition, Section, slug, TranslationsId.New());
        story.Write(
            new($"Grain {slug} is on its way", "The district did not count on it.", "", StoryHtml.Read(body).Html),
            null,
            now,
            ""
        );
        if (story.Publish(now, DateTimeZone.Utc) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());
        db.Add(story);
        await db.SaveAsync(default);
    }
}

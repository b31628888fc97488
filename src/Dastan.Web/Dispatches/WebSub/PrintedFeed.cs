using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Press;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Our own feeds as anybody would get them at this moment: made by the press, behind the same gate.</summary>
public sealed class PrintedFeed(PressRoom room, HearPurges purges)
{
    /// <returns>Nothing where there is no such feed, or it is none that is kept; and whether that is known for certain.</returns>
    public async Task<(FeedPrint? Feed, bool IsNone)> OfAsync(string topic, CancellationToken stop)
    {
        // What is kept here may be older than the change of another process that it is asked for.
        await purges.HearNowAsync(stop);
        var printed = await room.PrintAsync(topic, "");
        FeedPrint? feed = printed is { Plate: { Status: StatusCodes.Status200OK } plate, IsKept: true }
            ? new(
                plate.In(Coding.Identity).Bytes,
                plate.ContentType,
                plate.Hash,
                [.. plate.Tags.Select(CdnTags.Short)],
                $"{plate.Headers.All.FirstOrDefault(header => header.Key is "Link").Value}"
            )
            : null;
        // An answer of 500 and above says that the database is away.
        return (feed, feed is null && printed.Status < StatusCodes.Status500InternalServerError);
    }
}

/// <summary>A feed as it is now.</summary>
/// <param name="Tags">What it is made of, in their short form.</param>
/// <param name="Link">The header in which it names itself and its hubs.</param>
public sealed record FeedPrint(byte[] Body, string ContentType, string Hash, IReadOnlyList<string> Tags, string Link);

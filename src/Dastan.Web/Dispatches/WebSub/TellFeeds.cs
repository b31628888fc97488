using Dastan.Web.Data;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Orders, with a change, that feeds which show it are looked at, and that hubs elsewhere are told.</summary>
internal static class TellFeeds
{
    /// <summary>A feed of ours may have changed.</summary>
    public const string Looking = "feed";

    /// <summary>A hub elsewhere is told that it has.</summary>
    public const string Pinging = "ping";

    /// <summary>A subscriber is sent it.</summary>
    public const string Sending = "websub";

    /// <summary>Somebody who wants to be one is asked whether they do.</summary>
    public const string Verifying = "verify";

    public static async Task OrderAsync(
        NewsDb db,
        NewspaperSettings settings,
        PurgeOrder order,
        Instant now,
        CancellationToken stop
    )
    {
        var tags = order.Outdated.Concat(order.Recalled).ToHashSet();
        await OrderLooksAsync(db, order, tags, now, stop);
        if (settings.HubAddresses is [] || await PingedFeeds.OfAsync(db, tags, now, stop) is not { Count: > 0 } lists)
            return;

        foreach (var hub in settings.HubAddresses)
            _ = db.Dispatches.Add(
                new(
                    Pinging,
                    hub.AbsoluteUri,
                    $"{order.Token:N}.{hub.AbsoluteUri}",
                    Pinging,
                    string.Join(' ', lists.Select(list => settings.PublicAddress + list)),
                    now
                )
            );
    }

    private static async Task OrderLooksAsync(
        NewsDb db,
        PurgeOrder order,
        HashSet<Tag> tags,
        Instant now,
        CancellationToken stop
    )
    {
        var feeds = await db.FollowedFeeds.AsNoTracking().ToListAsync(stop);
        if (feeds is [])
            return;

        var named = tags.Select(CdnTags.Short).ToList();
        foreach (var feed in feeds.Where(feed => tags.Contains(Tag.Everything) || feed.IsMadeOf(named)))
            _ = db.Dispatches.Add(
                new(Looking, feed.Topic, $"{order.Token:N}.{CdnTags.Short(new Tag(feed.Topic))}", Looking, "", now)
            );
    }
}

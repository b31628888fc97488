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

    private const string Stories = "stories:";
    private const string Corrections = "corrections:";
    private const string Section = "section:";

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
        if (settings.HubAddresses is [] || await ListsAsync(db, tags, stop) is not { Count: > 0 } lists)
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

    // The feeds of editions and sections whose stories are others now.
    private static async Task<IReadOnlyList<string>> ListsAsync(NewsDb db, HashSet<Tag> tags, CancellationToken stop)
    {
        var prefixes = (await db.Editions.ToListAsync(stop)).ToDictionary(
            edition => edition.Code,
            edition => edition.Prefix
        );
        var lists = tags.Select(tag => tag.Text)
            .Select(tag =>
                tag.StartsWith(Stories, StringComparison.Ordinal) ? new FeedOfList(tag[Stories.Length..], "/front")
                : tag.StartsWith(Corrections, StringComparison.Ordinal)
                    ? new FeedOfList(tag[Corrections.Length..], "/corrections")
                : tag.StartsWith(Section, StringComparison.Ordinal)
                && tag[Section.Length..].Split('/') is [var edition, var section]
                    ? new FeedOfList(edition, "/" + section)
                : new FeedOfList("", "")
            )
            .Where(list => prefixes.ContainsKey(list.Edition))
            .Select(list => prefixes[list.Edition] + list.Path)
            .Order(StringComparer.Ordinal);
        return [.. lists.SelectMany(list => new[] { list + ".rss", list + ".atom", list + ".json" })];
    }

    private readonly record struct FeedOfList(string Edition, string Path);
}

using Dastan.Domain.Formats.Feeds;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Ledger;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using Dastan.Web.Reader.Stories;
using Dastan.Web.Reader.Trackers;
using NodaTime;

namespace Dastan.Web.Reader.Feeds;

/// <summary>What a feed is of.</summary>
/// <param name="Path">The list's address within the edition, with the query that names it: "/search?q=wheat".</param>
/// <param name="Title">What the list is; "" for the front.</param>
/// <param name="Subtitle">A sentence on it; "" for none.</param>
public sealed record FeedList(string Path, string Title, string Subtitle);

/// <summary>A feed as asked for: a list's newest stories in full, the older ones page by page.</summary>
/// <param name="Form">The end of the address, in the words of <see cref="FeedConstraint"/>.</param>
/// <param name="Before">The parameter of <see cref="ListAsked"/>.</param>
/// <param name="Page">Likewise.</param>
public sealed record FeedAsked(
    Reading Reading,
    string Form,
    NewsDb Db,
    LastChanges Changes,
    NewspaperSettings Settings,
    RateBooks Books,
    string? Before = null,
    string? Page = null
)
{
    /// <summary>Stories on a page of a feed.</summary>
    public const int Size = 30;

    public FeedFormat Format { get; } = FeedFormats.OfExtension(Form)!.Value;

    /// <summary>The stories of the edition that anybody may see.</summary>
    public IQueryable<Story> Stories => Db.Stories.PublicAt(Reading.Now).In(Reading.Code);

    /// <summary>404 for a page below which nothing lies; an empty list has one page.</summary>
    /// <param name="whole">What decides which stories these are; null for a list that is not to be kept.</param>
    /// <param name="stories">Already gated.</param>
    public async Task<IResult> AnswerAsync(
        Tag? whole,
        FeedList list,
        IQueryable<ListedStory> stories,
        CancellationToken stop
    )
    {
        var address = FeedAddress.Of(Reading.Edition.Prefix, list.Path, Format);
        var asked = new ListAsked(Before, Page);
        if (asked.Refusal(address) is { } no)
            return no;

        var page = new ListPage(stories, address, Size, asked.Key);
        var read = await FeedRow.ReadAsync(Db, page.Query, Reading.Now, stop);
        var trackers = await Reading.TrackersOfAsync(Db, read.Select(row => row.Body), stop);
        read = [.. read.Select(row => row with { Trackers = trackers })];
        await page.FindNewerAsync(stop);
        var rows = page.Cut(read, row => (row.PublishedAt, row.Id, row.PublishedOn));
        if (page.RefusalOf(rows) is { } refusal)
            return refusal;

        if (whole is { } tag)
            Reading.Ingredients.AreAll(page.MadeOf(Reading, tag));
        var entries = new List<FeedEntry>();
        foreach (var row in rows)
            entries.Add(await Reading.EntryAsync(row, Books, Db, stop));
        return Answer(whole, list, page.View, entries);
    }

    /// <summary>A page of a feed in the form that is asked for.</summary>
    /// <param name="whole">See <see cref="AnswerAsync"/>.</param>
    public IResult Answer(Tag? whole, FeedList list, ListPagesView pages, IReadOnlyList<FeedEntry> entries)
    {
        var feed = Document(whole, list, pages, entries);
        return OpenAnswer.Of(feed.OwnAddress, Format.MediaType, to => Write(feed, to), Reading, Changes) with
        {
            Links =
            [
                .. feed.HubAddresses.Select(hub => (hub, "hub")),
                .. feed.HubAddresses is [] ? [] : new[] { (feed.OwnAddress, "self") },
            ],
        };
    }

    private FeedDocument Document(Tag? whole, FeedList list, ListPagesView pages, IReadOnlyList<FeedEntry> entries)
    {
        var paper = Reading.Snapshot.Paper.Name;
        return new()
        {
            Id = Reading.Origin + FeedAddress.Of(Reading.Edition.Prefix, list.Path, FeedFormat.Atom),
            Title = list.Title is "" ? paper : $"{paper} · {list.Title}",
            Subtitle = list.Subtitle,
            HomeAddress = Reading.Absolute(list.Path),
            OwnAddress = Reading.Origin + pages.OwnAddress,
            PreviousAddress = pages.NewerAddress is { } newer ? Reading.Origin + newer : null,
            NextAddress = pages.OlderAddress is { } older ? Reading.Origin + older : null,
            // An older page is read once, and nobody is told of its changes.
            HubAddresses = whole is { } tag && (Before ?? Page) is null ? Hubs.Of(Settings, tag) : [],
            Language = Reading.Code,
            UpdatedAt = entries
                .Select(entry => entry.UpdatedAt ?? entry.PublishedAt)
                .DefaultIfEmpty(StartOfToday)
                .Max(),
            Paper = new(paper, Reading.Absolute("/")),
            Rights = "© " + paper,
            IconAddress = Reading.Origin + "/favicon.svg",
            Entries = entries,
        };
    }

    private Instant StartOfToday => Reading.Edition.Zone.AtStartOfDay(Reading.Today).ToInstant();

    private void Write(FeedDocument feed, Stream to)
    {
        switch (Format)
        {
            case FeedFormat.Rss:
                RssFeed.Write(feed, to);
                break;
            case FeedFormat.Atom:
                AtomFeed.Write(feed, to);
                break;
            default:
                JsonFeed.Write(feed, to);
                break;
        }
    }
}

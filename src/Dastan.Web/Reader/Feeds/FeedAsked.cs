using Dastan.Domain.Formats.Feeds;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using NodaTime;

namespace Dastan.Web.Reader.Feeds;

/// <summary>What a feed is of.</summary>
/// <param name="Path">The list's address within the edition, with the query that names it: "/search?q=wheat".</param>
/// <param name="Title">What the list is; "" for the front.</param>
/// <param name="Subtitle">A sentence on it; "" for none.</param>
public sealed record FeedList(string Path, string Title, string Subtitle);

/// <summary>A feed as asked for: a list's newest stories in full, the older ones page by page.</summary>
/// <param name="Form">The end of the address, in the words of <see cref="FeedConstraint"/>.</param>
/// <param name="Page">As it stands in the address; null for the first.</param>
public sealed record FeedAsked(Reading Reading, string Form, NewsDb Db, LastChanges Changes, string? Page = null)
{
    /// <summary>Stories on a page of a feed.</summary>
    public const int Size = 30;

    public FeedFormat Format { get; } = FeedFormats.OfExtension(Form)!.Value;

    /// <summary>The stories of the edition that anybody may see.</summary>
    public IQueryable<Story> Stories => Db.Stories.PublicAt(Reading.Now).In(Reading.Code);

    /// <summary>404 for a page beyond the last; an empty list has one page.</summary>
    /// <param name="madeOf">What decides which stories these are; null for a list that is not to be kept.</param>
    /// <param name="stories">Already gated.</param>
    public async Task<IResult> AnswerAsync(
        IReadOnlyList<Tag>? madeOf,
        FeedList list,
        IQueryable<Story> stories,
        CancellationToken stop
    )
    {
        if (PageNumber.Of(Page) is not { } number || number > int.MaxValue / Size)
            return Results.NotFound();

        // One more than a page holds tells whether there is another.
        var rows = await FeedRow.ReadAsync(Db, stories.NewestFirst().Skip((number - 1) * Size).Take(Size + 1), stop);
        if (rows is [] && number > 1)
            return Results.NotFound();

        var feed = Document(list, number, [.. rows.Take(Size)]) with
        {
            NextAddress = rows.Count > Size ? AddressOf(list, number + 1) : null,
        };
        if (madeOf is not null)
            Reading.Ingredients.AreAll(madeOf);
        return OpenAnswer.Of(feed.OwnAddress, Format.MediaType, to => Write(feed, to), Reading, Changes);
    }

    private FeedDocument Document(FeedList list, int number, IReadOnlyList<FeedRow> rows)
    {
        var paper = Reading.Snapshot.Paper.Name;
        return new()
        {
            Id = Reading.Origin + FeedAddress.Of(Reading.Edition.Prefix, list.Path, FeedFormat.Atom),
            Title = list.Title is "" ? paper : $"{paper} · {list.Title}",
            Subtitle = list.Subtitle,
            HomeAddress = Reading.Absolute(list.Path),
            OwnAddress = AddressOf(list, number),
            PreviousAddress = number > 1 ? AddressOf(list, number - 1) : null,
            Language = Reading.Code,
            UpdatedAt = rows.Select(row => row.UpdatedAt ?? row.PublishedAt).DefaultIfEmpty(StartOfToday).Max(),
            Paper = new(paper, Reading.Absolute("/")),
            Rights = "© " + paper,
            IconAddress = Reading.Origin + "/favicon.svg",
            Entries = [.. rows.Select(row => Reading.Entry(row))],
        };
    }

    private Instant StartOfToday => Reading.Edition.Zone.AtStartOfDay(Reading.Today).ToInstant();

    private string AddressOf(FeedList list, int number)
    {
        var first = Reading.Origin + FeedAddress.Of(Reading.Edition.Prefix, list.Path, Format);
        var joint = first.Contains('?') ? '&' : '?';
        return number == 1 ? first : FormattableString.Invariant($"{first}{joint}page={number}");
    }

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

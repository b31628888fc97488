using Dastan.Domain.Stories;
using Dastan.Web.Data.Lists;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Stories;

/// <summary>
/// One page of a list of stories: the newest, or those below the story that the parameter <c>before</c> names. A page is a place in time and
/// not a number, so that it goes on showing the same while stories come in above it.
/// </summary>
/// <param name="list">Already gated.</param>
/// <param name="address">The list's, to which keys are added.</param>
/// <param name="size">Stories on a page.</param>
public sealed class ListPage(IQueryable<ListedStory> list, string address, int size, ListKey? before)
{
    private List<Neighbour> newer = [];
    private LocalDate? below;
    private ListKey? last;
    private bool isRead;

    /// <summary>The page's one address.</summary>
    public string OwnAddress => AddressOf(before);

    /// <summary>The stories of the page and one more, which tells whether there is another page.</summary>
    public IQueryable<Story> Query =>
        (before is { } key ? list.Below(key) : list).NewestFirst().Take(size + 1).Select(one => one.Story);

    /// <summary>The way back, which leads to the same pages that the reader came by.</summary>
    public async Task FindNewerAsync(CancellationToken stop)
    {
        if (before is { } key)
            newer = await list.From(key)
                .OldestFirst()
                .Take(size + 1)
                .Select(one => new Neighbour(one.PublishedAt!.Value, one.Id, one.Story.PublishedOn!.Value))
                .ToListAsync(stop);
    }

    /// <summary>Of the rows that the query gave, those that the page shows.</summary>
    public IReadOnlyList<TRow> Cut<TRow>(
        IReadOnlyList<TRow> rows,
        Func<TRow, (Instant PublishedAt, StoryId Id, LocalDate PublishedOn)> placeOf
    )
    {
        isRead = true;
        if (rows.Count <= size)
            return rows;

        var (at, id, _) = placeOf(rows[size - 1]);
        (last, below) = (new(at, id), placeOf(rows[size]).PublishedOn);
        return [.. rows.Take(size)];
    }

    /// <summary>
    /// Why there is no such page: 404 where nothing lies below the key, the list itself where nothing lies above it. Null where there is.
    /// </summary>
    public IResult? RefusalOf<TRow>(IReadOnlyList<TRow> shown) =>
        before is null ? null
        : shown.Count == 0 ? Results.NotFound()
        : newer.Count == 0 ? Results.Redirect(address)
        : null;

    public ListPagesView View =>
        isRead
            ? new(
                OwnAddress,
                before is null ? null : AddressOf(newer.Count > size ? newer[size].Key : null),
                last is null ? null : AddressOf(last)
            )
            : throw new InvalidOperationException("The page was not read.");

    /// <summary>
    /// What decides which stories the page shows and leads to: between two neighbours that it names it is months, so that what comes in at
    /// the top of a list does not touch the pages further down; else the whole list.
    /// </summary>
    public IEnumerable<Tag> MadeOf(Reading reading, Tag whole) =>
        newer.Count > size && below is { } oldest
            ? reading.MonthsOf(oldest.PlusDays(-1), newer[size].PublishedOn.PlusDays(1)) ?? [whole]
            : [whole];

    private string AddressOf(ListKey? key) =>
        key is null ? address : $"{address}{(address.Contains('?') ? '&' : '?')}before={key}";

    private sealed record Neighbour(Instant PublishedAt, StoryId Id, LocalDate PublishedOn)
    {
        public ListKey Key => new(PublishedAt, Id);
    }
}

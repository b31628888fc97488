using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Stories;

/// <summary>One page of a list of stories, newest first.</summary>
public sealed record CardList(IReadOnlyList<StoryCard> Stories, PagingView Paging)
{
    /// <summary>Null for a page beyond the last; an empty list has one page.</summary>
    /// <param name="stories">Already gated.</param>
    /// <param name="list">The list's address with the edition's prefix.</param>
    public static async Task<CardList?> ReadAsync(
        Reading reading,
        NewsDb db,
        IQueryable<Story> stories,
        string list,
        int page,
        CancellationToken stop
    )
    {
        var paging = PagingView.At(page, PageNumber.Size, await stories.CountAsync(stop), PageNumber.AddressOf(list));
        if (page > paging.Pages)
            return null;

        var shown = stories.NewestFirst().Skip((page - 1) * PageNumber.Size).Take(PageNumber.Size);
        return new(reading.Cards(await CardRows.ReadAsync(db, shown, stop)), paging);
    }
}

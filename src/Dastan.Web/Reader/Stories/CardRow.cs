using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Stories;

/// <summary>What a list needs to know of a story; never its body.</summary>
public sealed record CardRow
{
    public required StoryId Id { get; init; }

    public required string Slug { get; init; }

    public required string? KeptAddress { get; init; }

    public required string Section { get; init; }

    public required string Headline { get; init; }

    public required string Standfirst { get; init; }

    public required Instant PublishedAt { get; init; }

    public required LocalDate PublishedOn { get; init; }

    public required Instant? UpdatedAt { get; init; }

    public required PictureId? LeadPictureId { get; init; }

    public PictureRow? Picture { get; init; }

    public IReadOnlyList<LocalText> Authors { get; init; } = [];

    public string AddressIn(string prefix) => StoryAddress.Of(prefix, PublishedOn, Slug, KeptAddress);
}

/// <summary>Reads lists of stories: one query for the stories, one for their bylines, one for their pictures.</summary>
public static class CardRows
{
    /// <param name="stories">Already gated, ordered and cut to a page.</param>
    public static async Task<IReadOnlyList<CardRow>> ReadAsync(
        NewsDb db,
        IQueryable<Story> stories,
        CancellationToken stop
    )
    {
        var rows = await stories
            .Select(story => new CardRow
            {
                Id = story.Id,
                Slug = story.Slug,
                KeptAddress = story.KeptAddress,
                Section = story.Section,
                Headline = story.Headline,
                Standfirst = story.Standfirst,
                PublishedAt = story.PublishedAt!.Value,
                PublishedOn = story.PublishedOn!.Value,
                UpdatedAt = story.UpdatedAt,
                LeadPictureId = story.LeadPictureId,
            })
            .ToListAsync(stop);
        return await SignAsync(db, rows, stop);
    }

    private static async Task<IReadOnlyList<CardRow>> SignAsync(NewsDb db, List<CardRow> rows, CancellationToken stop)
    {
        if (rows is [])
            return rows;

        var ids = rows.Select(row => row.Id).ToList();
        var bylines = await db
            .StoryBylines.Where(byline => ids.Contains(byline.StoryId))
            .OrderBy(byline => byline.Position)
            .Join(
                db.People,
                byline => byline.PersonId,
                person => person.Id,
                (byline, person) => new { byline.StoryId, person.Name }
            )
            .ToListAsync(stop);
        var names = bylines.ToLookup(byline => byline.StoryId, byline => byline.Name);
        var pictures = await PictureRows.ReadAsync(db, rows.Select(row => row.LeadPictureId), stop);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    Authors = [.. names[row.Id]],
                    Picture = pictures.GetValueOrDefault(row.LeadPictureId ?? default),
                }
            ),
        ];
    }
}

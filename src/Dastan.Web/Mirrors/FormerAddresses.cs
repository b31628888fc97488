using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Mirrors;

/// <summary>The addresses that no page names any more and readers may still come by: those that lead on, and those of stories that were public and are taken back.</summary>
public static class FormerAddresses
{
    public static async Task<IReadOnlyList<string>> OfAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var editions = await db.Editions.AsNoTracking().ToListAsync(stop);
        var prefixes = editions.ToDictionary(
            edition => edition.Code,
            edition => edition.Prefix,
            StringComparer.Ordinal
        );
        var every = prefixes.Values.ToList();
        var addresses = new List<string>();
        await foreach (var redirect in db.Redirects.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        foreach (var prefix in redirect.IsForEveryEdition ? every : [""])
            addresses.Add(prefix + OldAddress.Written(redirect.From));

        // Not what was taken back before anybody could see it.
        var withdrawn = await db
            .Stories.AsNoTracking()
            .WithdrawnAt(now)
            .Where(story =>
                story.WithdrawnAt > story.PublishedAt
                && (story.EmbargoedUntil == null || story.EmbargoedUntil < story.WithdrawnAt)
            )
            .Select(story => new
            {
                story.Edition,
                story.PublishedOn,
                story.Slug,
                story.KeptAddress,
            })
            .ToListAsync(stop);
        foreach (var story in withdrawn)
            if (story.KeptAddress is { } kept)
                addresses.Add(OldAddress.Written(kept));
            else if (story.PublishedOn is { } day && prefixes.TryGetValue(story.Edition, out var prefix))
                addresses.Add(StoryAddress.Of(prefix, day, story.Slug, null));
        return addresses;
    }
}

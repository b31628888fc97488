using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>Orders a dispatch to each web hook for what becomes of stories, in the transaction in which it does.</summary>
internal static class TellHooks
{
    public const string Channel = "hook";

    /// <param name="origin">The paper's public address.</param>
    public static async Task OrderAsync(NewsDb db, string origin, Instant now, CancellationToken stop)
    {
        var events = db
            .ChangeTracker.Entries<StoryEvent>()
            .Where(entry => entry.State is EntityState.Added)
            .Select(entry => (Told: entry.Entity, Kind: HookKinds.Of(entry.Entity.Kind)))
            .Where(one => one.Kind is not null)
            .OrderBy(one => one.Told.StoryId.Value)
            .ThenBy(one => one.Told.Number)
            .ToList();
        if (events is [])
            return;
        var hooks = await db.WebHooks.AsNoTracking().Where(hook => hook.IsOn).ToListAsync(stop);
        if (hooks is [])
            return;

        var prefixes = (await db.Editions.ToListAsync(stop)).ToDictionary(
            edition => edition.Code,
            edition => edition.Prefix
        );
        foreach (var (told, kind) in events)
            if (await db.Stories.FindAsync([told.StoryId], stop) is { PublishedOn: { } day } story)
            {
                var correction = await CorrectionOfAsync(db, told, stop);
                // Of one that was taken back before its time nobody outside knew.
                if (told.Kind is StoryEventKind.CorrectionTakenBack && correction?.PublishedAt > now)
                    continue;
                var prefix = prefixes.GetValueOrDefault(story.Edition, "");
                var address = origin + StoryAddress.Of(prefix, day, story.Slug, story.KeptAddress);
                foreach (var hook in hooks.Where(hook => hook.Wants(kind!, story.Edition)))
                    _ = db.Dispatches.Add(
                        new(
                            Channel,
                            $"{hook.Id}",
                            $"{story.Id.Value:N}.{told.Number}.{hook.Id.Value:N}",
                            kind!,
                            StoryNews.Of(kind!, told, story, address, kind is HookKinds.Corrected ? correction : null),
                            now
                        )
                        {
                            Subject = $"{story.Id.Value}",
                        }
                    );
            }
    }

    // Its id stands in the event's note.
    private static async Task<Correction?> CorrectionOfAsync(NewsDb db, StoryEvent told, CancellationToken stop) =>
        told.Kind is StoryEventKind.Corrected or StoryEventKind.CorrectionTakenBack
        && Guid.TryParse(told.Note, out var id)
            ? await db.Corrections.FindAsync([new CorrectionId(id)], stop)
            : null;
}

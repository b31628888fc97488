using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>Says what a tracker is about.</summary>
internal sealed class TrackerFiling(Visit visit, NewsDb db)
{
    /// <returns>Why not; null when it is done.</returns>
    public async Task<string?> FileAsync(Tracker tracker, TrackerForm form, CancellationToken stop)
    {
        var address = form.Said.LicenceAddress;
        if (address is not "" && new FigureSource(null, LocalText.Empty, address).Fault is { } fault)
            return visit.Texts.Of(fault);

        var slugs = form.TopicSlugs.ToList();
        var topics = await db
            .Topics.Where(topic => slugs.Contains(topic.Slug))
            .Select(topic => new { topic.Id, topic.Slug })
            .ToListAsync(stop);
        if (slugs.Find(slug => topics.TrueForAll(topic => topic.Slug != slug)) is { } unknown)
            return Words.Filled(visit.Texts.Trackers.NoSuchTopic, unknown);

        tracker.IsAbout(topics.Select(topic => topic.Id), visit.Now);
        return null;
    }
}

using Dastan.Domain.Formats;
using Dastan.Domain.Languages;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>The topics of the paper, to which categories and tags that come in are added. One of the same name is the same.</summary>
public sealed class TopicsHere
{
    private readonly Dictionary<string, (TopicId Id, string Slug)> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TopicId> bySlug = [];

    public static async Task<TopicsHere> LoadAsync(NewsDb db, CancellationToken stop)
    {
        var here = new TopicsHere();
        foreach (var topic in await db.Topics.AsNoTracking().ToListAsync(stop))
            here.Know(topic);
        return here;
    }

    /// <summary>The topic a term is here, made if need be; null when the map leaves the term out.</summary>
    public (TopicId Id, string Slug)? Find(
        IncomingTerm term,
        ImportMap map,
        string language,
        NewsDb db,
        ImportReport report
    )
    {
        var mapped = ImportMap.Find(map.Topics, term.Slug, term.Name);
        if (mapped is "")
            return null;
        if (mapped is not null && bySlug.TryGetValue(mapped, out var named))
            return (named, mapped);
        if (mapped is null && byName.TryGetValue(term.Name, out var known))
            return known;

        var wanted = mapped ?? ImportSlugs.Of(term.Slug, term.Name, language, "topic");
        var slug = ImportSlugs.Free(wanted, bySlug.ContainsKey);
        var topic = new Topic(TopicId.New(), slug, TopicKind.Subject, LocalText.Of(language, term.Name));
        db.Topics.Add(topic);
        Know(topic);
        report.Count(ImportCount.TopicsAdded);
        return (topic.Id, slug);
    }

    private void Know(Topic topic)
    {
        bySlug[topic.Slug] = topic.Id;
        foreach (var name in topic.Name.ByLanguage.Values)
            byName.TryAdd(name, (topic.Id, topic.Slug));
    }
}

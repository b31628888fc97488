using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>
/// Names that somebody typed, with commas between them, as what they are the names of in an edition. A name may have commas itself: of the names that
/// begin at a place, the longest counts.
/// </summary>
internal sealed class NamesAsked(NewsDb db, string edition)
{
    /// <returns>The people in the order of their names; and the first name that nobody has.</returns>
    public async Task<(IReadOnlyList<PersonId> Known, string? Unknown)> PeopleAsync(
        string? typed,
        CancellationToken stop
    ) =>
        Found(
            typed,
            string.IsNullOrWhiteSpace(typed) ? [] : await db.People.AsNoTracking().ToListAsync(stop),
            one => one.Id
        );

    public async Task<(IReadOnlyList<TopicId> Known, string? Unknown)> TopicsAsync(
        string? typed,
        CancellationToken stop
    ) =>
        Found(
            typed,
            string.IsNullOrWhiteSpace(typed) ? [] : await db.Topics.AsNoTracking().ToListAsync(stop),
            one => one.Id
        );

    private (IReadOnlyList<TId> Known, string? Unknown) Found<T, TId>(string? typed, List<T> all, Func<T, TId> id)
        where T : class, INamed
    {
        var (parts, things) = (Parts(typed ?? ""), ByName(all));
        var mostParts = things.Keys.Select(name => Parts(name).Length).DefaultIfEmpty().Max();
        var known = new List<TId>();
        for (var at = 0; at < parts.Length; )
        {
            var length = Math.Min(mostParts, parts.Length - at);
            while (length > 0 && !things.ContainsKey(Joined(parts.AsSpan(at, length))))
                length--;
            if (length == 0)
                return (known, parts[at]);
            known.Add(id(things[Joined(parts.AsSpan(at, length))]));
            at += length;
        }
        return (known, null);
    }

    // The name in the edition goes first: another language's, or another form, may be somebody else's there.
    private Dictionary<string, T> ByName<T>(List<T> all)
        where T : class, INamed
    {
        var things = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var thing in all)
            _ = things.TryAdd(Joined(Parts(thing.Name.In(edition))), thing);
        foreach (var thing in all)
        foreach (var name in thing.Name.ByLanguage.Values.Concat(thing.Forms.All))
            _ = things.TryAdd(Joined(Parts(name)), thing);
        return things;
    }

    private static string[] Parts(string names) =>
        names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(ReadOnlySpan<string?> parts) => string.Join(", ", parts);
}

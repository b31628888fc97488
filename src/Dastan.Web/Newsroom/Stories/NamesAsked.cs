using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>Names that somebody typed, with commas between them, as what they are the names of in an edition.</summary>
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
        var known = new List<TId>();
        foreach (
            var one in (typed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            // The name in the edition goes first: another language's, or another form, may be somebody else's there.
            if (
                (
                    all.Find(thing => thing.Name.In(edition).Equals(one, StringComparison.OrdinalIgnoreCase))
                    ?? all.Find(thing => thing.IsCalled(one))
                )
                is not { } found
            )
                return (known, one);
            known.Add(id(found));
        }
        return (known, null);
    }
}

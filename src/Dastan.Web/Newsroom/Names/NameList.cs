using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Names;

/// <summary>A page of a list of topics or bylines, by their addresses; with words, those that have them in any name.</summary>
internal static class NameList
{
    private const int OnPage = 50;

    public static async Task<IResult> AnswerAsync<T>(
        Visit visit,
        NewsDb db,
        NameKind<T> kind,
        NameListAsked asked,
        CancellationToken stop
    )
        where T : class, INamed
    {
        var after = asked.After ?? "";
        var rest = db.Set<T>().AsNoTracking().OrderBy(thing => thing.Slug).AsQueryable();
        if (after is not "")
            rest = rest.Where(thing => string.Compare(thing.Slug, after) > 0);
        var found = asked.Words is []
            ? await rest.Take(OnPage + 1).ToListAsync(stop)
            : await SoughtAsync(rest, asked, stop);
        var shown = found.Take(OnPage).ToList();
        var slugs = shown.Select(thing => thing.Slug).ToList();
        var counts = await kind.Counts(db, db.Set<T>().Where(thing => slugs.Contains(thing.Slug)))
            .ToDictionaryAsync(count => count.Id, count => count.Stories, stop);

        var words = kind.Texts(visit.Texts);
        var lines = shown.Select(thing => Line(visit, kind, thing, counts.GetValueOrDefault(kind.IdOf(thing))));
        var next = found.Count > OnPage ? kind.Root + asked.Query(shown[^1].Slug) : null;
        return visit.Page<NameListPage, NameListView>(
            words.Title,
            new(words, kind.Root, kind.HasKinds, asked.Q ?? "", [.. lines], next)
        );
    }

    /// <summary>"12", or "1,000+": many are not counted to their end.</summary>
    public static string Counted(Visit visit, int stories) =>
        NumberForms.Count(Math.Min(stories, NameKind<Domain.Topics.Topic>.MostCounted), visit.Texts.Language)
        + (stories > NameKind<Domain.Topics.Topic>.MostCounted ? "+" : "");

    // Not by the database: SQLite knows no large letters but those of English. Read one by one, and no further than the page goes.
    private static async Task<List<T>> SoughtAsync<T>(IQueryable<T> rest, NameListAsked asked, CancellationToken stop)
        where T : class, INamed
    {
        var found = new List<T>();
        await foreach (var thing in rest.AsAsyncEnumerable().WithCancellation(stop))
            if (asked.IsAskedFor(thing))
            {
                found.Add(thing);
                if (found.Count > OnPage)
                    break;
            }
        return found;
    }

    private static NameLine Line<T>(Visit visit, NameKind<T> kind, T thing, int stories)
        where T : class, INamed =>
        new(
            $"{kind.Root}/{kind.IdOf(thing)}",
            string.Join(
                " · ",
                thing.Name.ByLanguage.Values.Prepend(thing.Name.In(visit.Texts.Language.Code)).Distinct()
            ),
            string.Join(", ", thing.Forms.All.Take(5)) + (thing.Forms.All.Count > 5 ? " …" : ""),
            thing.Slug,
            kind.KindOf(thing),
            Counted(visit, stories)
        );
}

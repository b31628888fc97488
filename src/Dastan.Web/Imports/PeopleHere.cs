using Dastan.Domain.Formats;
using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>The people of the paper, to whom authors that come in are added. Two of one name are one person.</summary>
public sealed class PeopleHere
{
    private readonly Dictionary<string, (PersonId Id, string Slug)> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PersonId> bySlug = [];

    public static async Task<PeopleHere> LoadAsync(NewsDb db, CancellationToken stop)
    {
        var here = new PeopleHere();
        foreach (var person in await db.People.AsNoTracking().ToListAsync(stop))
            here.Know(person);
        return here;
    }

    /// <summary>The person an author is here, made if need be; null when the map leaves the author out.</summary>
    public (PersonId Id, string Slug)? Find(
        IncomingAuthor author,
        ImportMap map,
        string language,
        NewsDb db,
        ImportReport report
    )
    {
        var mapped = ImportMap.Find(map.Authors, author.Login, author.Name);
        if (mapped is "")
            return null;
        if (mapped is not null && bySlug.TryGetValue(mapped, out var named))
            return (named, mapped);
        if (byName.TryGetValue(author.Name, out var known))
            return known;

        var wanted = mapped ?? ImportSlugs.Of("", author.Name, language, "author");
        var slug = ImportSlugs.Free(wanted, bySlug.ContainsKey);
        var person = new Person(PersonId.New(), slug, LocalText.Of(language, author.Name));
        db.People.Add(person);
        Know(person);
        report.Count(ImportCount.PeopleAdded);
        return (person.Id, slug);
    }

    private void Know(Person person)
    {
        bySlug[person.Slug] = person.Id;
        foreach (var name in person.Name.ByLanguage.Values)
            byName.TryAdd(name, (person.Id, person.Slug));
    }
}

using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.People;

/// <summary>GET /by/{person}: who somebody is, and the stories with that byline.</summary>
public static class ReadPerson
{
    public static async Task<IResult> Get(
        string person,
        Reading reading,
        NewsDb db,
        [AsParameters] ListAsked asked,
        CancellationToken stop
    )
    {
        var path = "/by/" + person;
        var here = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Slug == person, stop);
        if (here is null)
            return Results.NotFound();

        var address = reading.AddressOf(path);
        if (asked.Refusal(address) is { } no)
            return no;

        var stories = db
            .Stories.PublicAt(reading.Now)
            .ListedBy(db.StoryBylines.Where(row => row.PersonId == here.Id), reading.Code);
        var page = new ListPage(stories, address, PageNumber.Size, asked.Key);
        var (list, refusal) = await CardList.ReadAsync(reading, db, page, Tag.Person(here.Id), stop);
        if (list is null)
            return refusal!;

        reading.Ingredients.AreAll(list.MadeOf);
        var name = here.Name.In(reading.Code);
        var biography = here.Biography.In(reading.Code);
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(name, biography, path, path).OnPage(list.Pages, reading.Origin) with
        {
            Alternates = reading.Alternates(siblings),
            IsForIndexes = list.Stories.Count > 0,
            JsonLd =
            [
                reading.Way((name, path)),
                ProfilePage.Of(name, biography, reading.Absolute(path), reading.DescribedPaper),
            ],
        };
        return Show.Page<PersonPage, PersonView>(
            reading.Frame(head, siblings, path),
            new(name, biography, list.Stories, list.Pages)
        );
    }
}

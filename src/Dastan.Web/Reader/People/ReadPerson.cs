using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
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
        CancellationToken stop,
        string? page = null
    )
    {
        var path = "/by/" + person;
        var here = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Slug == person, stop);
        if (here is null || PageNumber.Of(page) is not { } number)
            return Results.NotFound();

        var stories = db
            .Stories.PublicAt(reading.Now)
            .In(reading.Code)
            .Where(story => story.Bylines.Any(byline => byline.PersonId == here.Id));
        if (await CardList.ReadAsync(reading, db, stories, reading.AddressOf(path), number, stop) is not { } list)
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.Person(here.Id));
        var name = here.Name.In(reading.Code);
        var biography = here.Biography.In(reading.Code);
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(name, biography, path, path).OnPage(list.Paging, reading.Origin) with
        {
            Alternates = reading.Alternates(siblings),
            IsForIndexes = list.Paging.Of > 0,
            JsonLd =
            [
                reading.Way((name, path)),
                ProfilePage.Of(name, biography, reading.Absolute(path), reading.DescribedPaper),
            ],
        };
        return Show.Page<PersonPage, PersonView>(
            reading.Frame(head, siblings, path),
            new(name, biography, list.Stories, list.Paging)
        );
    }
}

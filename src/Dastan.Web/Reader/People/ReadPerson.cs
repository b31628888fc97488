using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Pictures;
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
        // As the files are let out: while one of the stories is public, and the picture's owner lets us.
        var portrait = list.Stories is [] ? null : await PortraitAsync(reading, db, here.PortraitId, stop);
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(name, biography, path, path).OnPage(list.Pages, reading.Origin) with
        {
            Alternates = reading.AlternatesOf(list.Pages.IsFirst, siblings),
            IsForIndexes = list.Stories.Count > 0,
            Picture = portrait is null ? null : Shared(reading, portrait, name),
            JsonLd =
            [
                reading.Way((name, path)),
                ProfilePage.Of(
                    name,
                    biography,
                    reading.Absolute(path),
                    reading.DescribedPaper,
                    Described(reading, portrait)
                ),
            ],
        };
        return Show.Page<PersonPage, PersonView>(
            reading.Frame(head, siblings, path),
            new(name, biography, list.Stories, list.Pages) { Portrait = Shown(portrait, name, reading.Code) }
        );
    }

    private static async Task<PictureRow?> PortraitAsync(
        Reading reading,
        NewsDb db,
        PictureId? portrait,
        CancellationToken stop
    ) => reading.Shown((await PictureRows.ReadAsync(db, [portrait], stop)).Values.FirstOrDefault());

    // Where nobody has said what it shows, it shows the person.
    private static PictureView? Shown(PictureRow? portrait, string name, string language) =>
        portrait is null ? null
        : PictureViews.Of(portrait, language) is { Alternative: "" } view ? view with { Alternative = name }
        : PictureViews.Of(portrait, language);

    private static SharePicture Shared(Reading reading, PictureRow portrait, string name)
    {
        var form = PictureForm.ForSharing(reading, portrait);
        return new(form.Address, form.Width, form.Height, Shown(portrait, name, reading.Code)!.Alternative);
    }

    private static DescribedPicture? Described(Reading reading, PictureRow? portrait)
    {
        if (portrait is null)
            return null;
        var form = PictureForm.ForSharing(reading, portrait);
        return new(form.Address, form.Width, form.Height, portrait.Caption.In(reading.Code), portrait.Credit);
    }
}

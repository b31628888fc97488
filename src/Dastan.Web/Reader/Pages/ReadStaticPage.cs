using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader.Pictures;
using Dastan.Web.Reader.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Pages;

/// <summary>GET /{page}: a page that stands outside the news, such as /about; else the story that kept that address.</summary>
public static class ReadStaticPage
{
    public static async Task<IResult> Get(
        string page,
        Reading reading,
        NewsDb db,
        RateBooks books,
        CancellationToken stop
    )
    {
        var pages = db.StaticPages.PublicAt(reading.Now).Where(one => one.Slug == page);
        var here = await pages.AsNoTracking().FirstOrDefaultAsync(one => one.Edition == reading.Code, stop);
        if (here is null)
            return await KeptStory.ShowAsync(reading, db, books, stop) ?? Results.NotFound();

        var lastDays = await PictureRows.LastDaysAsync(db, [here.Body], stop);
        var path = "/" + page;
        var editions = await pages.Select(one => one.Edition).ToListAsync(stop);
        reading.Ingredients.AreAll(Tag.Page(page));
        var siblings = reading.InEditions(path, edition => editions.Contains(edition.Code));
        var head = reading.Head(here.Title, "", path) with { Alternates = reading.Alternates(siblings) };
        return Show.Page<StaticPagePage, StaticPageView>(
            reading.Frame(head, siblings),
            new(
                here.Title,
                BodyPictures.Offer(reading.Shown(here.Body, lastDays)),
                here.UpdatedAt is { } updated ? reading.Moment(updated) : null
            )
        );
    }
}

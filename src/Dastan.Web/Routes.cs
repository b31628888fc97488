using Dastan.Web.Reader.Archive;
using Dastan.Web.Reader.Fronts;
using Dastan.Web.Reader.Icons;
using Dastan.Web.Reader.Pages;
using Dastan.Web.Reader.People;
using Dastan.Web.Reader.Sections;
using Dastan.Web.Reader.Stories;
using Dastan.Web.Reader.Topics;

namespace Dastan.Web;

/// <summary>
/// Every address that the paper has, each written once for all editions: an edition's prefix (<c>/ru</c>) is taken off
/// before routing. docs/addresses.md tells what each answers.
/// </summary>
public static class Routes
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPaper(this WebApplication app)
    {
        Read(app, "/", ReadFront.Get);
        Read(app, "/favicon.svg", ReadIcon.Get);
        Read(app, "/{section:section}", ReadSection.Get);
        Read(app, "/topics/{topic:slug}", ReadTopic.Get);
        Read(app, "/by/{person:slug}", ReadPerson.Get);
        Read(app, "/{year:int:regex(^\\d{{4}}$)}", ReadYear.Get);
        Read(app, "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}", ReadMonth.Get);
        Read(
            app,
            "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}/{day:int:regex(^\\d{{2}}$)}",
            ReadDay.Get
        );
        Read(app, "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}/{slug:slug}", ReadStory.Get)
            .WithOrder(1);
        Read(app, "/{page:slug}", ReadStaticPage.Get).WithOrder(1);
        Read(app, "/{**path}", ReadStory.GetKept).WithOrder(int.MaxValue);
    }

    private static RouteHandlerBuilder Read(WebApplication app, string address, Delegate slice) =>
        app.MapMethods(address, Reads, slice);
}

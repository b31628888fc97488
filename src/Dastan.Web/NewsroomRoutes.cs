using Dastan.Web.Newsroom;
using Dastan.Web.Newsroom.Desk;
using Dastan.Web.Newsroom.Shell;
using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Web;

/// <summary>Every address of the newsroom, each with its act: who may not do that is shown nothing there.</summary>
public static class NewsroomRoutes
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapNewsroom(this WebApplication app)
    {
        // Forms have no tokens: the same-site guard stands before all of them.
        var newsroom = app.MapGroup(NewsroomAddress.Root).DisableAntiforgery();
        Read(newsroom, "", Acts.EnterNewsroom, ShowDesk.Get);
        Read(newsroom, "/scripts/{file}", Acts.FetchParts, ReadScript.Get);
        MapWaysIn(newsroom);
    }

    private static void MapWaysIn(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/sign-in", Acts.SignIn, EnterNewsroom.Get);
        Write(newsroom, "/sign-in", Acts.SignIn, EnterNewsroom.Post);
        Write(newsroom, "/sign-out", Acts.SignOut, LeaveNewsroom.Post);
        Read(newsroom, "/first/{token}", Acts.SignIn, BecomeFirst.Get);
        Write(newsroom, "/first/{token}", Acts.SignIn, BecomeFirst.Post);
    }

    private static void Read(RouteGroupBuilder newsroom, string address, Act act, Delegate slice) =>
        Map(newsroom, address, Reads, act, slice);

    private static void Write(RouteGroupBuilder newsroom, string address, Act act, Delegate slice) =>
        Map(newsroom, address, [HttpMethods.Post], act, slice);

    private static void Map(RouteGroupBuilder newsroom, string address, string[] methods, Act act, Delegate slice)
    {
        var route = newsroom.MapMethods(address, methods, slice).WithMetadata(act);
        if (act.IsOpenToAll)
            route.AllowAnonymous();
        else
            route.RequireAuthorization(act.Name);
    }
}

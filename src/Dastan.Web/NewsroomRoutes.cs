using Dastan.Web.Newsroom;
using Dastan.Web.Newsroom.Desk;
using Dastan.Web.Newsroom.Shell;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Newsroom.Stories;

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
        MapStories(newsroom);
    }

    private static void MapStories(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/stories/new", Acts.WriteOwnStory, BeginStory.Get);
        Write(newsroom, "/stories/new", Acts.WriteOwnStory, BeginStory.Post);
        Write(newsroom, "/stories/paste", Acts.WriteOwnStory, CleanPaste.Post);
        Read(newsroom, "/stories/{id:guid}", Acts.WriteOwnStory, EditStory.Get);
        Write(newsroom, "/stories/{id:guid}", Acts.WriteOwnStory, SaveStory.Post);
        Map(newsroom, "/stories/{id:guid}/draft", [HttpMethods.Put], Acts.WriteOwnStory, KeepDraft.Put);
        Read(newsroom, "/stories/{id:guid}/preview", Acts.WriteOwnStory, PreviewStory.Get);
        Read(newsroom, "/stories/{id:guid}/revisions", Acts.WriteOwnStory, Revisions.Get);
        Write(newsroom, "/stories/{id:guid}/revisions", Acts.WriteOwnStory, Revisions.Post);
        Write(newsroom, "/stories/{id:guid}/assignment", Acts.EditDeskStory, PassOnStory.Assign);
        Write(newsroom, "/stories/{id:guid}/return", Acts.EditDeskStory, PassOnStory.SendBack);
        Write(newsroom, "/stories/{id:guid}/withdrawal", Acts.WithdrawStory, PassOnStory.Withdraw);
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

using Dastan.Web.Newsroom;
using Dastan.Web.Newsroom.Trackers;

namespace Dastan.Web;

public static partial class NewsroomRoutes
{
    private static void MapTrackers(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/trackers", Acts.KeepTrackers, KeepTrackers.List);
        Read(newsroom, "/trackers.json", Acts.WriteOwnStory, OfferTrackers.Get);
        Read(newsroom, "/trackers/new", Acts.KeepTrackers, KeepTrackers.GetNew);
        Write(newsroom, "/trackers/new", Acts.KeepTrackers, KeepTrackers.PostNew);
        Read(newsroom, "/trackers/{id:guid}", Acts.KeepTrackers, KeepTrackers.Get);
        Write(newsroom, "/trackers/{id:guid}", Acts.KeepTrackers, KeepTrackers.Post);
        Write(newsroom, "/trackers/{id:guid}/publication", Acts.KeepTrackers, KeepTrackers.Publish);
        Write(newsroom, "/trackers/{id:guid}/withdrawal", Acts.KeepTrackers, KeepTrackers.TakeBack);
        Write(newsroom, "/trackers/{id:guid}/figures", Acts.KeepTrackers, KeepFigures.Post);
        Read(newsroom, "/trackers/{id:guid}/figures/{figure:guid}", Acts.KeepTrackers, KeepFigures.Get);
        Write(newsroom, "/trackers/{id:guid}/figures/{figure:guid}", Acts.KeepTrackers, KeepFigures.Restate);
        Write(newsroom, "/trackers/{id:guid}/figures/{figure:guid}/removal", Acts.KeepTrackers, KeepFigures.TakeBack);
        Write(newsroom, "/trackers/{id:guid}/targets", Acts.KeepTrackers, KeepTargets.Post);
        Read(newsroom, "/trackers/{id:guid}/targets/{target:guid}", Acts.KeepTrackers, KeepTargets.Get);
        Write(newsroom, "/trackers/{id:guid}/targets/{target:guid}", Acts.KeepTrackers, KeepTargets.Change);
        Write(newsroom, "/trackers/{id:guid}/targets/{target:guid}/removal", Acts.KeepTrackers, KeepTargets.Remove);
    }
}

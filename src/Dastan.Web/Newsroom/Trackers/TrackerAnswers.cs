namespace Dastan.Web.Newsroom.Trackers;

/// <summary>A tracker in the newsroom, for whichever act shows it.</summary>
internal static class TrackerAnswers
{
    public static IResult Page(Visit visit, TrackerDeskView view, int status = StatusCodes.Status200OK)
    {
        var name = LocalTexts.Read(view.Form.Names);
        return visit.Page<TrackerDeskPage, TrackerDeskView>(
            view.IsNew || name.IsEmpty ? visit.Texts.Trackers.New : name.In(visit.Texts.Language.Code),
            view,
            status
        );
    }

    public static IResult Page(Visit visit, NumberView view, int status = StatusCodes.Status200OK) =>
        visit.Page<NumberPage, NumberView>(view.Name, view, status);
}

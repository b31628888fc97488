using Dastan.Web.Data;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>GET /newsroom: what is where.</summary>
public static class ShowDesk
{
    public static async Task<IResult> Get(
        [AsParameters] DeskAsked asked,
        Visit visit,
        NewsDb db,
        DeskViews views,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var saved = await views.OfAsync(visit, stop);
        if (!request.QueryString.HasValue && saved.FirstOrDefault(view => view.IsStart) is { } start)
            return Results.LocalRedirect(start.Address);

        return await new DeskPages(visit, db, views).ShowAsync(asked, new(), null, stop);
    }
}

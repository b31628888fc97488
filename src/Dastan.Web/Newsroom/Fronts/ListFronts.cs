using Dastan.Domain.Fronts;
using Dastan.Web.Data;
using Dastan.Web.Reader.Fronts;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>GET /newsroom/fronts: what leads where, since when, and what is to come.</summary>
public static class ListFronts
{
    public static async Task<IResult> Get(Visit visit, NewsDb db, CancellationToken stop)
    {
        var lines = new List<PlaceLine>();
        foreach (var place in FrontPlace.All(visit))
            lines.Add(await LineAsync(visit, db, place, stop));
        return visit.Page<FrontsPage, FrontsView>(visit.Texts.Front.Title, new(lines));
    }

    private static async Task<PlaceLine> LineAsync(Visit visit, NewsDb db, FrontPlace place, CancellationToken stop)
    {
        var reading = place.ReadingAt(visit, visit.Now);
        var fronts = db.Fronts.Of(place.Edition.Code, place.Section);
        var standing = await FrontLines.ReadAsync(visit, db, place, fronts.SeenAt(visit.Now).Take(1), stop);
        var slots = await LaidOut.SlotsAsync(reading, db, place.Section, stop);
        var top = await LaidOut.TopAsync(reading, db, place.Section, slots, stop);
        return new(
            place,
            top is [var lead, ..] ? lead.Headline : "",
            standing is [var front] ? front.From : "",
            await FrontLines.ReadAsync(visit, db, place, fronts.ComingAfter(visit.Now), stop)
        );
    }
}

using Dastan.Web.Data;

namespace Dastan.Web.Reader.Fronts;

/// <summary>GET /: the edition's front as laid out, its empty places filled with the newest stories.</summary>
public static class ReadFront
{
    public static async Task<IResult> Get(Reading reading, NewsDb db, CancellationToken stop) =>
        await FrontAnswer.OfAsync(reading, db, await LaidOut.SlotsAsync(reading, db, "", stop), stop);
}

using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Rates;

/// <summary>GET /rates/changes: what banks restated and what was decided of numbers that were held, the newest first.</summary>
public static class ReadRateChanges
{
    private const string Path = RateAddress.OfChanges;

    public static async Task<IResult> Get(Reading reading, NewsDb db, CancellationToken stop, string? page = null)
    {
        if (PageNumber.Of(page) is not { } number)
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.AllRates);
        var changes = new RateChanges(reading, db);
        var paging = PagingView.At(
            number,
            PageNumber.Size,
            await changes.CountAsync(stop),
            PageNumber.AddressOf(reading.AddressOf(Path))
        );
        if (number > paging.Pages)
            return Results.NotFound();

        var lines = await changes.ReadAsync(number, stop);
        var siblings = reading.InEditions(Path, _ => true);
        var head = reading.Head(reading.Words.RateRestatements, "", Path).OnPage(paging, reading.Origin) with
        {
            Alternates = reading.AlternatesOf(paging.Page == 1, siblings),
            JsonLd =
            [
                reading.Way((reading.Words.RatesTitle, RateAddress.OfAll), (reading.Words.RateRestatements, Path)),
            ],
        };
        return Show.Page<RateChangesPage, RateChangesView>(
            reading.Frame(head, siblings),
            new(reading.RateWays(), lines, lines is [] ? null : paging)
        );
    }
}

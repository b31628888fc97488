using Dastan.Web.Ledger;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Rates;

/// <summary>GET /rates.csv and /rates.json: what every currency costs in dollars today, for programs.</summary>
public static class ReadRatesFile
{
    public static async Task<IResult> Get(
        string form,
        Reading reading,
        DayBooks books,
        LastChanges changes,
        CancellationToken stop
    )
    {
        var book = await books.OpenAsync(reading.Today, stop);
        return reading.File([.. book.Rates.Select(rate => rate.Row)], form, changes);
    }
}

using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Files;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;

namespace Dastan.Web.Reader.Rates;

/// <summary>Rates as a file for programs.</summary>
public static class RatesFile
{
    extension(Reading reading)
    {
        /// <param name="form">The ending of the address without its dot: <c>csv</c> or <c>json</c>.</param>
        public IResult File(IReadOnlyList<RateRow> rows, string form, LastChanges changes)
        {
            var address = reading.Origin + reading.AddressOf(reading.Path) + reading.Query;
            return form is "csv"
                ? OpenAnswer.OfText(address, SeriesForm.Csv.MediaType, RateCsv.Of(rows), reading, changes)
                : OpenAnswer.Of(address, SeriesForm.Json.MediaType, to => RateJson.Write(rows, to), reading, changes);
        }
    }
}

using Dastan.Web.Api.Guide;
using Dastan.Web.Api.V1;
using Dastan.Web.Api.V2;
using Dastan.Web.Reader.Machines;

namespace Dastan.Web;

/// <summary>
/// Every address of the API. It is there once for all editions: under an edition's prefix it leads to the root. docs/api.md tells
/// how to ask.
/// </summary>
public static class ApiRoutes
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapApi(this WebApplication app)
    {
        Read(app, "/api", ReadGuide.Get);
        MapFirst(app);
        MapSecond(app);
    }

    private static void MapFirst(WebApplication app)
    {
        Read(app, "/v1", ReadFirstVersion.Get);
        Read(app, "/v1/latest", ReadEuroDay.GetLatest);
        Read(app, "/v1/current", ReadEuroDay.GetLatest);
        Read(app, "/v1/currencies", ListEuroCurrencies.Get);
        Read(app, "/v1/{date:day}", ReadEuroDay.Get);
        Read(app, "/v1/{start:day}..", ReadEuroRange.GetOpen);
        Read(app, "/v1/{start:day}..{end:day}", ReadEuroRange.Get);
        Read(app, "/v1/{**path}", ReadFirstVersion.GetNothing).WithOrder(1);
    }

    private static void MapSecond(WebApplication app)
    {
        Read(app, "/v2/rates", ReadRates.Get);
        Read(app, "/v2/rates.{format:regex(^(json|ndjson|csv)$)}", ReadRates.GetAs);
        Read(app, "/v2/rates/latest", ReadTicker.Get);
        Read(app, "/v2/rates/latest.{format:regex(^(json|ndjson|csv)$)}", ReadTicker.GetAs);
        Read(app, "/v2/rates/{base}/{quote}", ReadPair.Get);
        Read(app, "/v2/convert", ConvertSum.Get);
        Read(app, "/v2/sources", ListSources.Get);
        Read(app, "/v2/sources/{id}/health", ReadSourceHealth.Get);
        Read(app, "/v2/currencies", ListCurrencies.Get);
        Read(app, "/v2/changes", ListChanges.Get);
        Read(app, "/v2/corrections", ListCorrections.Get);
        Read(app, "/v2/trackers", ListTrackers.Get);
        Read(app, "/v2/trackers/{tracker}", ReadTracker.Get);
        Read(app, "/v2/trackers/{tracker}/figures.{format:regex(^(json|csv)$)}", ReadTracker.GetFigures);
        Read(app, "/v2/payloads/{sha}", ReadPayload.Get);
        Read(app, "/v2/openapi.json", ReadDescription.Get);
        Read(app, "/v2/{**path}", ReadDescription.GetNothing).WithOrder(1);
    }

    private static IEndpointConventionBuilder Read(WebApplication app, string address, Delegate slice) =>
        LateSlice.Map(app, address, Reads, slice, new OnePerPaper());
}

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
        var api = app.MapGroup("").AddEndpointFilter<OnePerPaper>();
        Read(api, "/api", ReadGuide.Get);
        MapFirst(api);
        MapSecond(api);
    }

    private static void MapFirst(RouteGroupBuilder api)
    {
        Read(api, "/v1", ReadFirstVersion.Get);
        Read(api, "/v1/latest", ReadEuroDay.GetLatest);
        Read(api, "/v1/current", ReadEuroDay.GetLatest);
        Read(api, "/v1/currencies", ListEuroCurrencies.Get);
        Read(api, "/v1/{date:day}", ReadEuroDay.Get);
        Read(api, "/v1/{start:day}..", ReadEuroRange.GetOpen);
        Read(api, "/v1/{start:day}..{end:day}", ReadEuroRange.Get);
        Read(api, "/v1/{**path}", ReadFirstVersion.GetNothing).WithOrder(1);
    }

    private static void MapSecond(RouteGroupBuilder api)
    {
        Read(api, "/v2/rates", ReadRates.Get);
        Read(api, "/v2/rates.{format:regex(^(json|ndjson|csv)$)}", ReadRates.GetAs);
        Read(api, "/v2/rates/latest", ReadTicker.Get);
        Read(api, "/v2/rates/latest.{format:regex(^(json|ndjson|csv)$)}", ReadTicker.GetAs);
        Read(api, "/v2/rates/{base}/{quote}", ReadPair.Get);
        Read(api, "/v2/convert", ConvertSum.Get);
        Read(api, "/v2/sources", ListSources.Get);
        Read(api, "/v2/sources/{id}/health", ReadSourceHealth.Get);
        Read(api, "/v2/currencies", ListCurrencies.Get);
        Read(api, "/v2/changes", ListChanges.Get);
        Read(api, "/v2/payloads/{sha}", ReadPayload.Get);
        Read(api, "/v2/openapi.json", ReadDescription.Get);
        Read(api, "/v2/{**path}", ReadDescription.GetNothing).WithOrder(1);
    }

    private static RouteHandlerBuilder Read(RouteGroupBuilder api, string address, Delegate slice) =>
        api.MapMethods(address, Reads, slice);
}

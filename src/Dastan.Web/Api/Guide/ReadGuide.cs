using Dastan.Web.Reader;

namespace Dastan.Web.Api.Guide;

/// <summary>GET /api: how programs ask for rates, for people who write them. In English, once for all editions.</summary>
public static class ReadGuide
{
    public static IResult Get(Reading reading, NewspaperSettings settings)
    {
        var head = reading.Head(
            "Rates for programs",
            "Official exchange rates of the banks of Central Asia, each with its bank, its day and its proof.",
            "/api"
        );
        return Show.Page<GuidePage, GuideView>(reading.Frame(head), new(reading.Origin, settings.RequestsPerMinute));
    }
}

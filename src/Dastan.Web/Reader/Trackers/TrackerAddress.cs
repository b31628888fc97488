using Dastan.Domain.Trackers;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Trackers;

/// <summary>The paths of trackers within an edition.</summary>
public static class TrackerAddress
{
    public const string OfAll = "/data";

    /// <summary>The script that lets a frame of ours grow to its height, once for the whole paper.</summary>
    public const string OfScript = "/data/frame.js";

    /// <summary>Several in one picture.</summary>
    /// <param name="form">svg or png.</param>
    public static string OfAllDrawn(string form) => $"{OfAll}.{form}";

    public static string Of(string slug, string form = "") => $"{OfAll}/{slug}{form}";

    public static string OfEmbed(string slug) => Of(slug) + "/embed";

    /// <summary>The chart alone, as it is asked for: <c>/data/x.svg?chart=bar&amp;on=2025-04-03</c>.</summary>
    /// <param name="form">svg or png.</param>
    public static string OfPicture(string slug, string form, ChartKind? kind = null, LocalDate? on = null)
    {
        var query = string.Join(
            '&',
            new[]
            {
                kind is { } chart ? $"chart={ChartKinds.NameOf(chart)}" : "",
                on is { } day ? $"on={LocalDatePattern.Iso.Format(day)}" : "",
            }.Where(part => part is not "")
        );
        return Of(slug, "." + form) + (query is "" ? "" : "?" + query);
    }
}

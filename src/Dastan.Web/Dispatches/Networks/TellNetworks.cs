using Dastan.Web.Data;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>Orders, with a change, that the network in front forgets what shows it.</summary>
internal static class TellNetworks
{
    public const string Channel = "purge";

    // A page that was on its way when it was purged, or was given by another node that had not heard yet, is kept anew just after it.
    private static readonly Duration Again = Duration.FromSeconds(10);

    public static void Order(NewsDb db, CdnSettings settings, PurgeOrder order, Instant now)
    {
        if (settings.Kind is not { } kind)
            return;

        var tags = string.Join(' ', order.Outdated.Concat(order.Recalled).Select(CdnTags.Short).Distinct());
        _ = db.Dispatches.Add(new(Channel, kind, $"{order.Token:N}.{kind}", Channel, tags, now));
        _ = db.Dispatches.Add(new(Channel, kind, $"{order.Token:N}.{kind}.again", Channel, tags, now, now + Again));
    }
}

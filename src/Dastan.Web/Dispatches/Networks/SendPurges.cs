using Dastan.Web.Outside;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>Makes the network in front forget, for many changes at once.</summary>
public sealed class SendPurges(INetwork network, PostClient client) : ISender
{
    private static readonly Delivery Nothing = new(DeliveryOutcome.Taken, 0, "");

    public string Channel => TellNetworks.Channel;

    // As many as a busy minute has.
    public int MostInOne => 100;

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        var tags = dispatches
            .SelectMany(one => one.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .ToList();
        // Each place at once: one that is away keeps no other from forgetting.
        var places = network.Purge(tags).GroupBy(request => request.Address);
        var told = await Task.WhenAll(places.Select(place => TellAsync(place, stop)));
        var worst = Array.Find(told, one => one.Outcome is not DeliveryOutcome.Taken) ?? told.LastOrDefault(Nothing);
        // To forget is never out of date: also what says "gone" is asked again, and then put before a person.
        return worst.Outcome is DeliveryOutcome.Refused ? worst with { Outcome = DeliveryOutcome.Failed } : worst;
    }

    // What is refused of some tags does not keep the others; a place that can't answer, or asks for a pause, is not asked on.
    private async Task<Delivery> TellAsync(IEnumerable<OutsideRequest> requests, CancellationToken stop)
    {
        var worst = Nothing;
        foreach (var request in requests)
        {
            var delivery = await client.PostAsync(request, stop);
            if (worst.Outcome is DeliveryOutcome.Taken)
                worst = delivery;
            if (delivery is { Outcome: DeliveryOutcome.Failed, Status: 0 or 429 or >= 500 })
                return worst;
        }
        return worst;
    }
}

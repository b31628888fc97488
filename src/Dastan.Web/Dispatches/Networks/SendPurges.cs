namespace Dastan.Web.Dispatches.Networks;

/// <summary>Makes the network in front forget, for many changes at once.</summary>
public sealed class SendPurges(INetwork network, PostClient client) : ISender
{
    public string Channel => TellNetworks.Channel;

    // As many as a busy minute has.
    public int MostInOne => 100;

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        var tags = dispatches
            .SelectMany(one => one.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .ToList();
        var last = new Delivery(DeliveryOutcome.Taken, 0, "");
        foreach (var request in network.Purge(tags))
        {
            last = await client.PostAsync(request, stop);
            if (last.Outcome is not DeliveryOutcome.Taken)
                break;
        }
        // To forget is never out of date: also what says "gone" is asked again, and then put before a person.
        return last.Outcome is DeliveryOutcome.Refused ? last with { Outcome = DeliveryOutcome.Failed } : last;
    }
}

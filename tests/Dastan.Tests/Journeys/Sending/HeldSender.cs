using Dastan.Web.Dispatches;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>A channel to others who answer only when a test lets them, and of whom it is counted how many are told at once.</summary>
internal sealed class HeldSender(string channel, bool hasStrangeTargets = false) : ISender
{
    private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock door = new();
    private int atOnce;

    public string Channel => channel;

    // So that a target is told by one at a time.
    public int MostInOne => 2;

    public bool HasStrangeTargets => hasStrangeTargets;

    /// <summary>The most that were told at once so far.</summary>
    public int Most { get; private set; }

    public void Let() => let.SetResult();

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        lock (door)
            Most = Math.Max(Most, ++atOnce);
        await let.Task.WaitAsync(stop);
        lock (door)
            atOnce--;
        return new(DeliveryOutcome.Taken, 204, "");
    }
}

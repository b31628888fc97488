using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Telemetry;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>Sends all that is due for one target, some at once, and what is of one subject in its order.</summary>
internal sealed class TargetRun(ISender sender, string target, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int AtOnce = 4;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task DoAsync(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, sender.MostInOne > 1 ? 1 : AtOnce).Select(_ => DoSomeAsync(stop)));

    private async Task DoSomeAsync(CancellationToken stop)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var taken = await Outbox.TakeAsync(db, sender.Channel, target, sender.MostInOne, Now, stop);
            if (taken is [])
                return;

            using var span = Spans.Source.StartActivity(Spans.Send)?.SetTag("channel", sender.Channel);
            var delivery = await SendAsync(taken, stop);
            // Whatever is closing: what was sent is written down, or it would be sent once more.
            await NoteAsync(db, taken, delivery);
        }
    }

    // Whatever one of them breaks on, it counts as an attempt: the others go on, and in the end a person sees it.
    private async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> taken, CancellationToken stop)
    {
        try
        {
            return await sender.SendAsync(taken, stop);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && !DatabaseState.IsAbout(problem))
        {
            return Delivery.Failed($"The program broke on it: {problem.GetType().Name}.");
        }
    }

    private async Task NoteAsync(NewsDb db, IReadOnlyList<Dispatch> taken, Delivery delivery)
    {
        var (now, chance) = (Now, Random.Shared.NextDouble());
        foreach (var dispatch in taken)
            dispatch.Note(delivery, now, chance);
        if (sender.IsForStrangers)
            db.RemoveRange(taken.Where(one => one.State is DispatchState.Sent or DispatchState.Dropped));
        try
        {
            _ = await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It took longer than the lease, or somebody decided about it meanwhile: what they write down counts.
        }
    }
}

using System.Globalization;
using System.Text;

namespace Dastan.Web.Backups.Buckets;

/// <summary>
/// A turn to write into a bucket, which has no locks: a ticket in <c>turns/</c>, laid down first and looked for after that. Whoever sees another's ticket takes their own back, so that of two at the same
/// instant perhaps neither has the turn, but never both, in any store whose lists tell at once what was written. A ticket is laid down anew twice a minute; one that was not for three is of a program that
/// died, by the store's own clock.
/// </summary>
internal sealed class BucketTurn : IBackupTurn
{
    public const string Folder = "turns/";

    /// <summary>How long a ticket counts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Renews = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan PatienceToEnd = TimeSpan.FromSeconds(30);

    // Two that met see each other's tickets go within a second.
    private const int Tries = 3;

    private readonly BucketStore store;
    private readonly string place;
    private readonly string ticket = $"{Folder}{Guid.CreateVersion7():N}";
    private readonly SemaphoreSlim renewing = new(1);
    private readonly CancellationTokenSource over = new();
    private DateTimeOffset heldSince;
    private long heardAt;
    private bool hasLapsed;
    private Task renewals = Task.CompletedTask;

    private BucketTurn(BucketStore store, string place) => (this.store, this.place) = (store, place);

    private static TimeProvider Clock => TimeProvider.System;

    /// <exception cref="TurnTaken">Somebody has it.</exception>
    public static async Task<BucketTurn> TakeAsync(BucketStore store, string place, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            var turn = new BucketTurn(store, place);
            var other = await turn.TryAsync(stop);
            if (other is null)
            {
                turn.renewals = turn.RenewAsync();
                return turn;
            }
            await turn.DisposeAsync();
            if (tries == Tries)
                throw new TurnTaken(
                    place,
                    new IOException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"it was last heard of at {other.At:u}; one that was killed counts for {Lasts.TotalMinutes:0} minutes"
                        )
                    )
                );
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(300, 1500)), stop);
        }
    }

    public async Task RequireAsync(CancellationToken stop)
    {
        await LayDownAsync(stop);
        if (hasLapsed)
            throw new BucketTrouble(
                $"{place} was out of reach for more than {Lasts.TotalMinutes:0} minutes, so that another may have begun to write there: this backup does not count. Make it again."
            );
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await renewals;
        using var patience = new CancellationTokenSource(PatienceToEnd);
        try
        {
            await store.DeleteAsync(ticket, patience.Token);
        }
        catch (Exception problem) when (problem is BucketTrouble or OperationCanceledException)
        {
            // It counts for some minutes more.
        }
        over.Dispose();
    }

    // Null where the turn is ours.
    private async Task<BucketObject?> TryAsync(CancellationToken stop)
    {
        await LayDownAsync(stop);
        try
        {
            var tickets = await store.ListAsync(Folder, stop);
            var own =
                tickets.FirstOrDefault(one => one.Path == ticket)
                ?? throw new BucketTrouble(
                    $"The store of {place} does not list at once what was written to it: two backups at the same time could not be told apart. Backups want a store that does."
                );
            var isOld = tickets.ToLookup(one => own.At - one.At > Lasts);
            if (isOld[false].FirstOrDefault(one => one != own) is { } other)
                return other;
            foreach (var left in isOld[true])
                await store.DeleteAsync(left.Path, stop);
            return null;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    // Twice a minute, until it is over. What fails is made up for by the next.
    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renews, Clock, over.Token);
                try
                {
                    await LayDownAsync(over.Token);
                }
                catch (BucketTrouble)
                {
                    // Whether it was too long is seen when the turn is required.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }

    private async Task LayDownAsync(CancellationToken stop)
    {
        await renewing.WaitAsync(stop);
        try
        {
            var (now, ticks) = (Clock.GetUtcNow(), Clock.GetTimestamp());
            await store.PutAsync(ticket, Encoding.UTF8.GetBytes(Environment.MachineName), stop);
            // By both clocks: one stands still while a machine sleeps, the other may be set.
            hasLapsed |=
                heardAt != 0
                && (Clock.GetElapsedTime(heardAt) >= Lasts || (Clock.GetUtcNow() - heldSince).Duration() >= Lasts);
            (heldSince, heardAt) = (now, ticks);
        }
        finally
        {
            renewing.Release();
        }
    }
}

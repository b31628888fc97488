using System.Runtime.ExceptionServices;

namespace Dastan.Web.Backups;

/// <summary>Writes that go on while the next is made ready, so many at a time: a bucket is far away, but broad.</summary>
internal sealed class WritesAhead(int atOnce)
{
    private readonly SemaphoreSlim room = new(atOnce);
    private volatile ExceptionDispatchInfo? failure;

    /// <summary>Begins one, as soon as there is room. What failed before it is thrown here.</summary>
    public async Task BeginAsync(Func<Task> write, CancellationToken stop)
    {
        failure?.Throw();
        if (atOnce == 1)
        {
            await write();
            return;
        }
        await room.WaitAsync(stop);
        _ = RunAsync(write);
    }

    /// <summary>Waits until all is written.</summary>
    public async Task SettleAsync(CancellationToken stop)
    {
        for (var taken = 0; taken < atOnce; taken++)
            await room.WaitAsync(stop);
        room.Release(atOnce);
        failure?.Throw();
    }

    private async Task RunAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception problem)
        {
            // It is whoever waits that hears of it.
            failure ??= ExceptionDispatchInfo.Capture(problem);
        }
        finally
        {
            room.Release();
        }
    }
}

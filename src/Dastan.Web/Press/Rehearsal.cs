using Dastan.Web.Reader;
using Dastan.Web.Reader.Errors;

namespace Dastan.Web.Press;

/// <summary>
/// Has a page made that nobody sees, so that what it needs of the program is loaded and compiled while the start waits for the
/// database; else the first reader would wait for that.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Begins it on another thread. What fails in it is met again, and told, by who needs it.</summary>
    public static void Begin(IServiceProvider services) => Quietly(() => ApologizeAsync(services));

    /// <summary>Reads what stands around every page, once the database is there.</summary>
    public static void Continue(IServiceProvider services, CancellationToken stop) =>
        Quietly(() => services.GetRequiredService<TodaysPaper>().GetAsync(stop).AsTask());

    // The one page that asks nothing of the database.
    private static async Task ApologizeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var nobody = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await services.GetRequiredService<Apology>().GiveAsync(nobody, StatusCodes.Status503ServiceUnavailable);
    }

    private static void Quietly(Func<Task> act) =>
        _ = Task.Run(async () => await act().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));
}

using System.Runtime.InteropServices;
using Dastan.Web.Data.Sqlite;

namespace Dastan.Web.Jobs;

/// <summary>
/// Gives back to the system, once a minute, what SQLite, the packer and the picture library have freed, and closes connections to the file that nobody uses any more. The C library keeps
/// what is freed for itself, in an arena for every few threads: after half an hour of readers and writers 282 of 307 MB that it held were free.
/// </summary>
/// <remarks>Source: https://man7.org/linux/man-pages/man3/malloc_trim.3.html. Where the C library is not GNU's, nothing is done.</remarks>
/// <param name="services">With the connections to the file, where the paper is in one.</param>
public sealed partial class GiveMemoryBack(IServiceProvider services) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    /// <summary>Gives back whole pages that nobody uses.</summary>
    /// <returns>False where this C library can't.</returns>
    public static bool Trim()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            _ = Trim(0);
            return true;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var connections = services.GetService<KeptConnections>();
        using var turns = new PeriodicTimer(Between);
        while (await turns.WaitForNextTickAsync(stoppingToken))
        {
            connections?.CloseLeftBehind();
            _ = Trim();
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint keep);
}

namespace Dastan.Web.Backups;

/// <summary>How a folder or a bucket of backups looks from outside, which asks for no key.</summary>
/// <param name="At">When the newest backup was made; null where there is none, or nobody can tell.</param>
/// <param name="Trouble">Why nobody can tell; null where somebody can.</param>
/// <param name="IsLate">Somebody should look: it is older than twice what is allowed, of a time to come, or there is none.</param>
public sealed record NewestBackup(DateTimeOffset? At, string? Trouble, bool IsLate)
{
    // One that failed is made up for by the next; two are somebody's business.
    private const int Missed = 2;

    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    // A page waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Was a clock wrong when it was made? Clocks of nodes that differ a little are not.</summary>
    public static bool IsOfTimeToCome(DateTimeOffset at, DateTimeOffset now) => at > now + ClockSlack;

    /// <param name="settings">With a folder.</param>
    public static async Task<NewestBackup> InAsync(BackupSettings settings, DateTimeOffset now, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            var at = await BackupFolder.NewestInAsync(
                BackupPlaces.At(settings.Folder!, settings.Bucket),
                patience.Token
            );
            return new(at, null, at is null || now - at > settings.Every * Missed || IsOfTimeToCome(at.Value, now));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            return new(null, problem.Message, IsLate: true);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(
                null,
                $"{settings.Folder} does not answer within {Patience.TotalSeconds:0} seconds.",
                IsLate: true
            );
        }
    }
}

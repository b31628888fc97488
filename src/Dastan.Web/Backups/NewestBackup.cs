namespace Dastan.Web.Backups;

/// <summary>How a folder of backups looks from outside, which asks for no key.</summary>
/// <param name="At">When the newest backup was made; null where there is none, or nobody can tell.</param>
/// <param name="Trouble">Why nobody can tell; null where somebody can.</param>
/// <param name="IsLate">Somebody should look: it is older than twice what is allowed, or there is none.</param>
public sealed record NewestBackup(DateTimeOffset? At, string? Trouble, bool IsLate)
{
    // One that failed is made up for by the next; two are somebody's business.
    private const int Missed = 2;

    /// <param name="every">How old the newest may get.</param>
    public static NewestBackup In(string folder, TimeSpan every, DateTimeOffset now)
    {
        try
        {
            var at = BackupFolder.NewestIn(folder);
            return new(at, null, at is null || now - at > every * Missed);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(null, problem.Message, IsLate: true);
        }
    }
}

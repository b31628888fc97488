namespace Dastan.Web.Backups;

/// <summary>How this process's last attempt at a backup went.</summary>
public sealed class BackupState
{
    /// <summary>Why it failed; null where it did not.</summary>
    public string? Failure { get; set; }
}

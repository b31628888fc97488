namespace Dastan.Web.Backups;

/// <summary>What this process knows of the backups it makes.</summary>
public sealed class BackupState
{
    /// <summary>Why it failed; null where it did not.</summary>
    public string? Failure { get; set; }

    /// <summary>When it made the last; null since it started.</summary>
    public DateTimeOffset? Made { get; set; }
}

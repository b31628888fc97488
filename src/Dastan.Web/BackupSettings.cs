namespace Dastan.Web;

/// <summary>Where backups go, how often, in which secrecy, and which of them stay.</summary>
public sealed record BackupSettings
{
    /// <summary>The folder of the backups, on another disk than the paper, or <c>s3://bucket/folder</c>; none are made by themselves unless it is set.</summary>
    public string? Folder { get; init; }

    /// <summary>How to come into the bucket, where it is one.</summary>
    public BucketSettings Bucket { get; init; } = new();

    /// <summary>How old the newest backup may get while the paper is served: 10 minutes to 31 days; a day unless set.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromDays(1);

    /// <summary>What backups are encrypted by: a text of at least 16 characters. Unless it or a file with it is set, they are not encrypted.</summary>
    public string? Key { get; init; }

    /// <summary>The file in which the key is; what it holds is <see cref="Key"/> once settings are read.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Whether a paper is backed up before a new version of the program changes its database; on unless set.</summary>
    public bool BeforeUpgrade { get; init; } = true;

    /// <summary>Of how many days the newest backup stays; 7 unless set.</summary>
    public int Days { get; init; } = 7;

    /// <summary>Of how many weeks; 5 unless set.</summary>
    public int Weeks { get; init; } = 5;

    /// <summary>Of how many months; 12 unless set.</summary>
    public int Months { get; init; } = 12;

    /// <summary>All but the key: nothing that is printed holds that.</summary>
    public override string ToString() => $"{Folder}, every {Every}";
}

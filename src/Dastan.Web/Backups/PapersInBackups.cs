using Dastan.Web.Backups.Buckets;

namespace Dastan.Web.Backups;

/// <summary>Of which papers the backups in a place are: a copy that is served with the settings of the paper finds the paper's. Each record is read once.</summary>
public sealed class PapersInBackups(IBackupPlace place, string? key)
{
    private readonly HashSet<DateTimeOffset> unread = [];
    private Dictionary<DateTimeOffset, string?> papers = [];

    /// <summary>Looks which backups there are.</summary>
    /// <exception cref="IOException">It can't be looked into.</exception>
    /// <exception cref="FormatException">Its backups have another key.</exception>
    public async Task LookAsync(CancellationToken stop)
    {
        BackupFolder? folder = null;
        var found = new Dictionary<DateTimeOffset, string?>();
        foreach (var at in await BackupFolder.TimesInAsync(place, stop))
        {
            if (!papers.TryGetValue(at, out var paper) || unread.Contains(at))
            {
                folder ??= await BackupFolder.OpenAsync(place, key, make: false, stop);
                paper = await PaperOfAsync(folder, at, stop);
            }
            found[at] = paper;
        }
        unread.IntersectWith(found.Keys);
        papers = found;
    }

    /// <summary>When the newest was made that is this paper's, or may be; null where there is none.</summary>
    /// <param name="paper">Its identity; null where nobody knows it.</param>
    public DateTimeOffset? NewestOf(string? paper) =>
        papers
            .Where(one => paper is null || one.Value is null || one.Value == paper)
            .Select(one => (DateTimeOffset?)one.Key)
            .Max();

    /// <summary>Whether they are known to be another paper's, and none to be this one's.</summary>
    /// <param name="paper">Its identity; null where nobody knows it.</param>
    public bool AreOfAnother(string? paper) =>
        paper is not null && papers.Values.Any(of => of is not null) && !papers.ContainsValue(paper);

    // What an earlier program made says nothing, nor does what can't be read now: a disk that stumbled, a backup that another node took away.
    private async Task<string?> PaperOfAsync(BackupFolder folder, DateTimeOffset at, CancellationToken stop)
    {
        try
        {
            var paper = (await folder.ReadAsync(at, stop)).Paper;
            _ = unread.Remove(at);
            return paper;
        }
        catch (Exception problem)
            when (problem is FormatException or UnauthorizedAccessException or IOException
                && problem is not BucketTrouble
            )
        {
            _ = unread.Add(at);
            return null;
        }
    }
}

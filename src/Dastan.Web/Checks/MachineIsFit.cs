using System.Runtime.CompilerServices;
using Dastan.Web.Backups;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Checks;

/// <summary>Whether the clock, the disk, the rights of files and the backups are as a paper needs them.</summary>
public sealed class MachineIsFit : ICheck
{
    private const long LeastRoom = 1_000_000_000;

    private static readonly Duration ClockSlack = Duration.FromMinutes(1);

    private static readonly string[] Secret =
    [
        NewsDatabase.FileName,
        $"{NewsDatabase.FileName}-wal",
        $"{NewsDatabase.FileName}-shm",
        "settings.json",
    ];

    public string What => "machine";

    public async IAsyncEnumerable<Finding> LookAsync(
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var newest = await paper.Db.AuditEntries.MaxAsync(entry => (Instant?)entry.At, stop);
        if (newest > paper.Now + ClockSlack)
            yield return new(
                $"The clock says {paper.Now}, and something was done at {newest} already: what is scheduled would be late."
            );
        foreach (var folder in new[] { paper.Settings.Data, paper.Settings.Backup.Folder }.OfType<string>())
            if (Directory.Exists(folder) && Room(folder) is < LeastRoom and var room)
                yield return new(
                    FormattableString.Invariant($"Only {room / 1_000_000:#,0} MB are free on the disk of {folder}.")
                );
        foreach (var name in Secret)
            if (Open(Path.Combine(paper.Settings.Data, name), paper.Mends) is { } open)
                yield return open;
        if (Backups(paper) is { } backups)
            yield return backups;
    }

    private static long Room(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    private static Finding? Open(string file, bool mends)
    {
        const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows() || !File.Exists(file) || (File.GetUnixFileMode(file) & Others) == 0)
            return null;
        var sentence = $"Everybody on this machine can read {file}, and there are secrets in it.";
        if (!mends)
            return new(sentence, FindingKind.Mendable);
        File.SetUnixFileMode(file, File.GetUnixFileMode(file) & ~Others);
        return new($"{sentence} Now they can't.", FindingKind.Mended);
    }

    private static Finding? Backups(CheckedPaper paper)
    {
        if (paper.Settings.Backup.Folder is not { } folder)
            return new("No backups are made by themselves: set Backup:Folder.", FindingKind.Notice);
        if (BackupFolder.NewestIn(folder) is not { } newest)
            return new($"There is no backup in {folder} yet.");
        return paper.Now.ToDateTimeOffset() - newest > paper.Settings.Backup.Every * 2
            ? new($"The newest backup in {folder} is of {newest.UtcDateTime:u}.")
            : null;
    }
}

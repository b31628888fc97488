using System.Runtime.CompilerServices;
using Dastan.Web.Backups;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Checks;

/// <summary>Whether the clock, the disk, the rights of files and the backups are as a paper needs them.</summary>
public sealed class MachineIsFit : ICheck
{
    private static readonly Duration ClockSlack = Duration.FromMinutes(1);

    private static readonly string[] Secret =
    [
        NewsDatabase.FileName,
        $"{NewsDatabase.FileName}-wal",
        $"{NewsDatabase.FileName}-shm",
        "settings.json",
        PaperFiles.MirrorKey,
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
            if (Directory.Exists(folder) && DiskRoom.At(folder) is < DiskRoom.Least and var room)
                yield return new(
                    FormattableString.Invariant($"Only {room / 1_000_000:#,0} MB are free on the disk of {folder}.")
                );
        foreach (var folder in WrittenIn(paper.Settings))
            if (Unwritable(folder) is { } shut)
                yield return shut;
        foreach (var name in Secret)
            if (Open(Path.Combine(paper.Settings.Data, name), paper.Mends) is { } open)
                yield return open;
        // Who lent them to the paper says who else reads them: that is not for --repair.
        foreach (var lent in LentIn(paper.Settings))
            if (Open(lent, mends: false) is { } open)
                yield return open with
                {
                    Kind = FindingKind.Notice,
                };
        // What is encrypted may be read by all.
        if (paper.Settings.Backup is { Folder: { } kept, Key: null } && Open(kept, paper.Mends) is { } all)
            yield return all;
        if (await BackupsAsync(paper, stop) is { } backups)
            yield return backups;
    }

    // The data folder itself is asked by every command. A bucket says of itself whether it can be written when the next backup is made.
    private static IEnumerable<string> WrittenIn(NewspaperSettings settings) =>
        new[]
        {
            Path.Combine(settings.Data, "pictures"),
            Path.Combine(settings.Data, "uploads"),
            settings.Backup.Folder,
        }
            .OfType<string>()
            .Where(Path.Exists);

    private static Finding? Unwritable(string folder)
    {
        try
        {
            WrittenFolder.Probe(folder);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(
                $"{folder} can't be written ({problem.Message.TrimEnd('.')}). The paper's user has to own it, and check is to be run as that user."
            );
        }
    }

    private static IEnumerable<string> LentIn(NewspaperSettings settings) =>
        new[]
        {
            settings.CertificateKey,
            settings.PostgresFile,
            settings.Mail.PasswordFile,
            settings.Cdn.KeyFile,
            settings.Backup.KeyFile,
            settings.Backup.Bucket.SecretFile,
        }.OfType<string>();

    // A file or a folder.
    private static Finding? Open(string place, bool mends)
    {
        const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        if (OperatingSystem.IsWindows() || !Path.Exists(place) || (File.GetUnixFileMode(place) & Others) == 0)
            return null;
        var sentence = $"Everybody on this machine can read {place}, and there are secrets in it.";
        if (!mends)
            return new(sentence, FindingKind.Mendable);
        try
        {
            File.SetUnixFileMode(place, File.GetUnixFileMode(place) & ~Others);
            return new($"{sentence} Now they can't.", FindingKind.Mended);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new($"{sentence} It could not be taken from them: {problem.Message.TrimEnd('.')}.");
        }
    }

    private static async Task<Finding?> BackupsAsync(CheckedPaper paper, CancellationToken stop)
    {
        if (paper.Settings.Backup.Folder is not { } folder)
            return new("No backups are made by themselves: set Backup:Folder.", FindingKind.Notice);
        if (await AreOfAnotherAsync(paper, folder, stop))
            return new(
                $"The backups in {folder} are of another paper, and this one makes none there by itself: run ./dastan backup once, or set Backup:Folder to another folder."
            );
        var newest = await NewestBackup.InAsync(paper.Settings.Backup, paper.Now.ToDateTimeOffset(), stop);
        return newest switch
        {
            { Trouble: { } trouble } => new($"The backups in {folder} can't be looked at ({trouble.TrimEnd('.')})."),
            { At: null } => new($"There is no backup in {folder} yet."),
            { At: { } at } when NewestBackup.IsOfTimeToCome(at, paper.Now.ToDateTimeOffset()) => new(
                $"The newest backup in {folder} says that it is of {at.UtcDateTime:u}, which is still to come: the clock was wrong when it was made. Until then, those after it are dated right after it, and restore --to finds none of them by their time."
            ),
            { IsLate: true, At: { } at } => new($"The newest backup in {folder} is of {at.UtcDateTime:u}."),
            _ => null,
        };
    }

    private static async Task<bool> AreOfAnotherAsync(CheckedPaper paper, string folder, CancellationToken stop)
    {
        var settings = paper.Settings.Backup;
        var papers = new PapersInBackups(BackupPlaces.At(folder, settings.Bucket), settings.Key);
        try
        {
            await papers.LookAsync(stop);
            return papers.AreOfAnother(await PaperIdentity.OfAsync(paper.Db, paper.Settings.Data, stop));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            // What is the matter with them is told by the look for the newest.
            return false;
        }
    }
}

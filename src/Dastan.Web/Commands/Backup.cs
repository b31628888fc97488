using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dastan.Web.Backups;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan backup</c>: backs the paper up, while it is served or not.</summary>
public static class Backup
{
    private static readonly Argument<string?> To = new("to")
    {
        Description = "The folder of the backups, or s3://bucket/folder (Backup:Folder unless said).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var backup = new Command("backup", "Backs the paper up, also while it is served: only what is new is written.")
        {
            To,
            SettingsOfCommand.Data,
        };
        backup.SetAction(
            async (command, stop) =>
            {
                var settings = SettingsOfCommand.Read(command);
                var to =
                    command.GetValue(To)
                    ?? settings.Backup.Folder
                    ?? throw new CommandRefusal("Say where to: ./dastan backup FOLDER, or set Backup:Folder.");
                var began = Stopwatch.StartNew();
                var report = await DatabaseOfCommand.InAsync(
                    settings,
                    async db =>
                    {
                        DatabaseOfCommand.RequirePaper(settings);
                        var place = BackupPlaces.At(to, settings.Backup.Bucket);
                        var folder = await BackupFolder.OpenAsync(place, settings.Backup.Key, make: true, stop);
                        return await new MakeBackup(folder, settings.Backup).RunAsync(
                            db,
                            settings.Data,
                            TimeProvider.System.GetUtcNow(),
                            stop
                        );
                    }
                );
                Tell(report, to, settings.Backup.Key is not null, began.Elapsed);
                return report is { Spoiled: [], Missing: [] } ? 0 : 1;
            }
        );
        return backup;
    }

    private static void Tell(BackupReport report, string to, bool isEncrypted, TimeSpan took)
    {
        var record = report.Record;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Backed up in {took.TotalSeconds:0.0} s to {to}{(isEncrypted ? ", encrypted" : "")}: {record.Tables.Sum(table => table.Rows):#,0} rows and {record.Files.Rows:#,0} files. It grew by {Sizes.Of(report.Added)}, for {report.NewFiles:#,0} new files and the rows that changed."
            )
        );
        if (report.Thinned > 0)
            Console.WriteLine($"{report.Thinned} old backups went, which gave {Sizes.Of(report.Freed)} back.");
        foreach (var file in report.Spoiled)
            Console.Error.WriteLine(
                $"{file} is spoiled: its bytes are not those of its name. It was backed up as it is; earlier backups may have it whole."
            );
        if (report.Missing is [var first, ..])
            Console.Error.WriteLine(
                FormattableString.Invariant(
                    $"The files of {report.Missing.Count:#,0} pictures are not in the folder pictures, the first of them {first}: is a disk away? Earlier backups may have them; until they are there no old backup goes. ./dastan check --repair brings them back."
                )
            );
        if (report.NotTidied is { } reason)
            Console.Error.WriteLine(
                $"It is backed up, but what is no longer needed beside it could not be cleared up; the next backup tries it again ({reason.TrimEnd('.')})."
            );
    }
}

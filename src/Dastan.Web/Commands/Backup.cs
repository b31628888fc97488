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
                return report.Spoiled is [] ? 0 : 1;
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
    }
}

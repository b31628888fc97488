using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dastan.Web.Backups;
using Dastan.Web.Backups.Buckets;
using Dastan.Web.Data.Files;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan restore</c>: makes a paper of a backup, lists backups, or proves one.</summary>
public static class Restore
{
    private static readonly Argument<string?> From = new("from")
    {
        Description = "The folder of the backups, or s3://bucket/folder (Backup:Folder unless said).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> To = new("--to")
    {
        Description = "The newest backup that is no newer than this: 2026-11-24, or 2026-11-24T09:30 in UTC.",
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Restores it aside, compares every row and file, and keeps nothing.",
    };

    private static readonly Option<bool> List = new("--list") { Description = "Lists the backups that there are." };

    // In UTC, each with what it leaves open: a day is all of it, and so are a minute and a second. As people write them, and as the list and the reports have them.
    private static readonly IReadOnlyList<(string Form, TimeSpan Open)> Times =
    [
        ("yyyy-MM-dd", TimeSpan.FromDays(1)),
        ("yyyy-MM-dd'T'HH:mm", TimeSpan.FromMinutes(1)),
        ("yyyy-MM-dd'T'HH:mm:ss", TimeSpan.FromSeconds(1)),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", TimeSpan.FromTicks(1)),
    ];

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var restore = new Command("restore", "Makes a paper of a backup, where there is none; or proves a backup.")
        {
            From,
            To,
            SettingsOfCommand.Data,
            Check,
            List,
        };
        restore.SetAction(
            async (command, stop) =>
            {
                // What is set in the folder that is to be restored into, or in the environment; nothing is made there for a list.
                var environment = new ConfigurationBuilder().AddEnvironmentVariables("DASTAN_").Build();
                var data = command.GetValue(SettingsOfCommand.Data);
                var given = GivenBackup.Read(new(data ?? environment["Data"] ?? new NewspaperSettings().Data));
                var from =
                    command.GetValue(From)
                    ?? given.Folder
                    ?? throw new CommandRefusal("Say where from: ./dastan restore FOLDER, or set Backup:Folder.");
                var folder = await OpenAsync(from, given, stop);
                if (command.GetValue(List))
                    return await TellAllAsync(folder, stop);
                var record = await FindAsync(folder, Time(command.GetValue(To)), stop);
                if (command.GetValue(Check))
                    return await CheckAsync(folder, record, stop);
                if (data is null)
                    throw new CommandRefusal("Say where the paper is to be: --data FOLDER.");
                return await RestoreAsync(folder, record, SettingsOfCommand.Read(command), stop);
            }
        );
        return restore;
    }

    private static async Task<BackupFolder> OpenAsync(string from, BackupSettings given, CancellationToken stop)
    {
        try
        {
            return await BackupFolder.OpenAsync(BackupPlaces.At(from, given.Bucket), given.Key, make: false, stop);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal(problem.Message);
        }
    }

    private static async Task<BackupRecord> FindAsync(BackupFolder folder, DateTimeOffset? to, CancellationToken stop)
    {
        try
        {
            return await RestoreBackup.FindAsync(folder, to, stop);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal(problem.Message);
        }
    }

    private static async Task<int> RestoreAsync(
        BackupFolder folder,
        BackupRecord record,
        NewspaperSettings settings,
        CancellationToken stop
    )
    {
        var began = Stopwatch.StartNew();
        using var progress = new Progress(0);
        var spoiled = await DatabaseOfCommand.InAsync(
            settings,
            db => RestoreBackup.IntoAsync(db, settings.Data, folder, record, progress.At, withSearch: true, stop)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The paper of {record.At.UtcDateTime:u} is in {settings.Data}{(settings.Postgres is null ? "" : " and in the database of DASTAN_POSTGRES")}, after {began.Elapsed.TotalSeconds:0.0} s: {record.Tables.Sum(table => table.Rows):#,0} rows, {record.Files.Rows:#,0} files. Start it with ./dastan serve --data {settings.Data}"
            )
        );
        if (!record.HasFiles)
            Console.WriteLine(
                "It is a backup of the database alone: bring the folder pictures of the old data folder over."
            );
        Console.WriteLine(
            "Where it takes the place of the old paper and keeps its backups where that one did, run ./dastan backup once: until then it makes none by itself, so that a copy never takes the place of the paper."
        );
        foreach (var file in spoiled)
            Console.Error.WriteLine(file);
        return spoiled is [] ? 0 : 1;
    }

    private static async Task<int> CheckAsync(BackupFolder folder, BackupRecord record, CancellationToken stop)
    {
        var began = Stopwatch.StartNew();
        var aside = Directory.CreateTempSubdirectory("dastan-check-").FullName;
        try
        {
            using var progress = new Progress(0);
            await CheckBackup.RunAsync(folder, record, aside, progress.At, stop);
        }
        catch (BucketTrouble trouble)
        {
            throw new CommandRefusal($"It was not done. {trouble.Message}");
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new CommandRefusal(
                $"It was not proved. {problem.Message.TrimEnd('.')}: ask again as the user who made the backup, or give the files to the one who asks."
            );
        }
        catch (Exception problem) when (FullDisk.IsAbout(problem))
        {
            throw new CommandRefusal(
                $"It was not proved: to compare it, it is restored to {aside}, and there is no room on that disk. Set TMPDIR to a folder on a disk that has room for the whole paper, and ask again."
            );
        }
        catch (Exception problem)
            when (problem
                    is FormatException
                        or IOException
                        or InvalidOperationException
                        or System.Data.Common.DbException
            )
        {
            throw new CommandRefusal(
                $"The backup of {record.At.UtcDateTime:u} does not hold. {problem.Message}\nWhere an object is spoiled, take it out of {folder.Name.TrimEnd('/')}/objects: the next backup writes it anew, where the paper still has it whole."
            );
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The backup of {record.At.UtcDateTime:u} holds: all of its {record.Tables.Sum(table => table.Rows):#,0} rows and {record.Files.Rows:#,0} files came out as they were, in {began.Elapsed.TotalSeconds:0.0} s."
            )
        );
        return 0;
    }

    private static async Task<int> TellAllAsync(BackupFolder folder, CancellationToken stop)
    {
        var rows = new List<IReadOnlyList<string>>();
        try
        {
            foreach (var at in await folder.TimesAsync(stop))
                rows.Add(await RowAsync(folder, at, stop));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal(problem.Message);
        }
        Columns.Write(Console.Out, ["made at (UTC)", "stories", "files", "program"], rows);
        return 0;
    }

    private static async Task<IReadOnlyList<string>> RowAsync(
        BackupFolder folder,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        var time = at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        try
        {
            var record = await folder.ReadAsync(at, stop);
            var stories = record.Tables.FirstOrDefault(table => table.Name == "stories")?.Rows ?? 0;
            return
            [
                time,
                stories.ToString("#,0", CultureInfo.InvariantCulture),
                record.Files.Rows.ToString("#,0", CultureInfo.InvariantCulture),
                record.Program,
            ];
        }
        catch (FormatException)
        {
            return [time, "spoiled", "", ""];
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new CommandRefusal(
                $"{problem.Message.TrimEnd('.')}: ask again as the user who made the backup, or give the files to the one who asks."
            );
        }
    }

    /// <returns>The last instant of what is written, such as 2026-11-24T09:30; null for nothing.</returns>
    private static DateTimeOffset? Time(string? text)
    {
        if (text is null)
            return null;
        var written = text.Replace(' ', 'T');
        if (written.EndsWith('Z'))
            written = written[..^1];
        foreach (var (form, open) in Times)
            if (
                DateTimeOffset.TryParseExact(
                    written,
                    form,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var at
                )
            )
                return DateTimeOffset.MaxValue - at < open
                    ? DateTimeOffset.MaxValue
                    : at + open - TimeSpan.FromTicks(1);
        throw new CommandRefusal($"{text} is no time. Write 2026-11-24, or 2026-11-24T09:30 in UTC.");
    }
}

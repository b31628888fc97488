using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Dastan.Domain.Languages;
using Dastan.Web.Backups;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Dastan.Web.Dispatches;
using Dastan.Web.Exports;
using Dastan.Web.Ledger;
using Dastan.Web.Newsroom.Texts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Machine;

/// <summary>GET /newsroom/system: the program, its backups, what waits, the banks, the disk.</summary>
public static class ReadSystem
{
    private const long Megabyte = 1_000_000;
    private const long Gigabyte = 1_000 * Megabyte;

    public static async Task<IResult> Get(
        Visit visit,
        NewsDb db,
        NewspaperSettings settings,
        BackupState backups,
        CancellationToken stop
    )
    {
        var own = visit.Texts.System;
        var view = new SystemView([
            new(own.Program, await ProgramAsync(visit, db, settings, stop)),
            new(own.Backups, await BackupsAsync(visit, settings.Backup, backups, stop)),
            new(own.Waiting, await WaitingAsync(own, db, stop)),
            new(own.Rates, await RatesAsync(visit, db, stop)),
            new(own.Disk, Disk(own, settings)),
        ]);
        return visit.Page<SystemPage, SystemView>(own.Title, view);
    }

    private static async Task<IReadOnlyList<SystemLine>> ProgramAsync(
        Visit visit,
        NewsDb db,
        NewspaperSettings settings,
        CancellationToken stop
    )
    {
        var own = visit.Texts.System;
        using var process = Process.GetCurrentProcess();
        var form = (await db.Database.GetAppliedMigrationsAsync(stop)).Last();
        return
        [
            new(own.Version, $"{ExportPaper.Program}, {RuntimeInformation.FrameworkDescription}"),
            new(own.Since, visit.Moment(Instant.FromDateTimeUtc(process.StartTime.ToUniversalTime()))),
            new(own.Memory, Size(own, process.WorkingSet64)),
            new(own.Database, $"{(settings.Postgres is null ? "SQLite" : "PostgreSQL")}, {FormOfPaper.NameOf(form)}"),
        ];
    }

    private static async Task<IReadOnlyList<SystemLine>> BackupsAsync(
        Visit visit,
        BackupSettings settings,
        BackupState state,
        CancellationToken stop
    )
    {
        var own = visit.Texts.System;
        if (settings.Folder is null)
            return [new(own.NewestBackup, own.NoBackups, IsWrong: true)];
        var newest = await NewestBackup.InAsync(settings, visit.Now.ToDateTimeOffset(), stop);
        var said = newest.At is { } at ? visit.Moment(Instant.FromDateTimeOffset(at)) : newest.Trouble ?? own.None;
        var lines = new List<SystemLine> { new(own.NewestBackup, said, newest.IsLate) };
        if (state.Failure is { } failure)
            lines.Add(new(own.LastFailure, failure, IsWrong: true));
        return lines;
    }

    private static async Task<IReadOnlyList<SystemLine>> WaitingAsync(
        SystemTexts own,
        NewsDb db,
        CancellationToken stop
    )
    {
        var waiting = await db.Dispatches.CountAsync(one => one.State == DispatchState.Waiting, stop);
        var dead = await db.Dispatches.CountAsync(one => one.State == DispatchState.Dead, stop);
        var unfed = await db.UnfedStories.CountAsync(stop);
        return
        [
            new(own.Dispatches, Number(waiting)),
            new(own.DeadDispatches, Number(dead), dead > 0),
            new(own.UnfedStories, Number(unfed)),
        ];
    }

    private static async Task<IReadOnlyList<SystemLine>> RatesAsync(Visit visit, NewsDb db, CancellationToken stop) =>
        [
            .. (await HealthOfBanks.ReadAsync(db, visit.Now, stop)).Select(bank => new SystemLine(
                bank.Bank.Code,
                string.Join(
                    "; ",
                    new[]
                    {
                        bank.Newest is { } day
                            ? $"{visit.Texts.System.NewestList} {DateForms.Long(day, visit.Texts.Language)}"
                            : visit.Texts.System.None,
                        bank.Held > 0 ? $"{visit.Texts.System.Held} {Number(bank.Held)}" : "",
                    }.Where(said => said is not "")
                ),
                bank.IsInTrouble
            )),
        ];

    private static IReadOnlyList<SystemLine> Disk(SystemTexts own, NewspaperSettings settings)
    {
        var disk = new DriveInfo(Path.GetFullPath(settings.Data));
        var file = new FileInfo(Path.Combine(settings.Data, NewsDatabase.FileName));
        var free = $"{Size(own, disk.AvailableFreeSpace)} {own.Of} {Size(own, disk.TotalSize)}";
        var lines = new List<SystemLine> { new(own.Free, free, disk.AvailableFreeSpace < DiskRoom.Least) };
        if (settings.Postgres is null && file.Exists)
            lines.Add(new(own.DatabaseSize, Size(own, file.Length)));
        return lines;
    }

    private static string Size(SystemTexts own, long bytes) =>
        bytes < 10 * Gigabyte
            ? $"{Number(bytes / Megabyte)} {own.Megabytes}"
            : $"{Number(bytes / Gigabyte)} {own.Gigabytes}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

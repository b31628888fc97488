using System.Diagnostics.Metrics;
using Dastan.Web.Backups;
using Dastan.Web.Backups.Buckets;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Exports;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Telemetry;

/// <summary>The program, its database, its backups and its disk: the meter <c>Dastan.Machine</c>.</summary>
public sealed class MachineCounts : ILooked
{
    private readonly NewspaperSettings settings;
    private readonly TimeProvider clock;
    private volatile IReadOnlyList<DateTimeOffset> newestBackup = [];
    private volatile IReadOnlyList<Measurement<long>> free = [];
    private Instant nextLookAt;

    public MachineCounts(
        IMeterFactory meters,
        NewspaperSettings settings,
        DatabaseState database,
        BackupState backups,
        TimeProvider clock
    )
    {
        (this.settings, this.clock) = (settings, clock);
        var meter = meters.Create("Dastan.Machine");
        meter.CreateObservableGauge(
            "dastan.program",
            () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", ExportPaper.Program)),
            "{program}",
            "1, with the version that runs."
        );
        meter.CreateObservableGauge(
            "dastan.database.reachable",
            () => database.IsAway ? 0 : 1,
            "{database}",
            "1 while the database answers this node, 0 while it does not."
        );
        meter.CreateObservableGauge("dastan.backup.age", Age, "s", "How old the newest backup is.");
        meter.CreateObservableGauge(
            "dastan.backup.failing",
            () => backups.Failure is null ? 0 : 1,
            "{backup}",
            "1 when this node's last attempt at a backup failed."
        );
        meter.CreateObservableGauge("dastan.disk.free", () => free, "By", "Room on the disk of the data folder.");
    }

    public async Task LookAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        free = [new(DiskRoom.At(settings.Data))];
        if (settings.Backup.Folder is not { } folder || now < nextLookAt)
            return;
        var at = (await NewestBackup.InAsync(settings.Backup, now.ToDateTimeOffset(), stop)).At;
        newestBackup = at is { } newest ? [newest] : [];
        // A disk may be asked each time, a bucket not.
        if (at is not null && BackupPlaces.At(folder, settings.Backup.Bucket) is BucketPlace bucket)
            nextLookAt = now + Duration.FromTimeSpan(bucket.LooksEvery);
    }

    public void Forget() => (newestBackup, free, nextLookAt) = ([], [], Instant.MinValue);

    private IEnumerable<Measurement<double>> Age() =>
        newestBackup.Select(at => new Measurement<double>((clock.GetUtcNow() - at).TotalSeconds));
}

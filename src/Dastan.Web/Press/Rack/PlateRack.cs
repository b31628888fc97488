using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Press.Rack;

/// <summary>
/// Keeps on disk what readers ask for most, so that a paper that is started again answers at once, and all its readers do not ask it to make
/// everything anew. A plate from the rack is what it would be had the program not stopped: the log of purges is heard from where it was left.
/// </summary>
public sealed partial class PlateRack(
    NewspaperSettings settings,
    Plates plates,
    Purges purges,
    TimeProvider clock,
    ILogger<PlateRack> log
)
{
    // Read before the paper opens, so it must not be much: a front and the stories on it are a hundredth of this.
    private const int MostBytes = 8 * 1024 * 1024;
    private const int MostPlates = 1000;

    private readonly string file = Path.Combine(settings.Data, "kept-pages");
    private (long Epoch, int Count, long Bytes) racked;

    // Another program would make other answers, and so would this one with other settings of those that pages show.
    private string Maker =>
        string.Join(
            '\n',
            [
                typeof(PlateRack).Assembly.ManifestModule.ModuleVersionId.ToString(),
                typeof(Story).Assembly.ManifestModule.ModuleVersionId.ToString(),
                settings.PublicAddress,
                settings.TagHeader ?? "",
                $"{settings.Cdn.Kind}",
                .. settings.HubAddresses,
                .. settings.Rates.Owners.Select(owner => $"{owner.Key} {owner.Value}").Order(StringComparer.Ordinal),
            ]
        );

    /// <summary>Puts what was racked back among the kept plates, if it is of this paper and this program.</summary>
    /// <returns>The last of the purges that it knows of; null when nothing was put back.</returns>
    public async Task<long?> TakeDownAsync(NewsDb db, CancellationToken stop)
    {
        if (
            settings.PressMegabytes == 0
            || await ReadAsync(stop) is not var (heard, found)
            || !await db.PurgeOrders.AnyAsync(order => order.Id == heard.Id && order.Token == heard.Token, stop)
        )
            return null;

        // The one that was asked for most was written first; it is to be the newest.
        foreach (var plate in found.Reverse())
            plates.Keep(new Plate(plate, purges.Epoch) { Resized = plates.Recount }, plate.Parameters);
        return heard.Id;
    }

    /// <summary>Racks what is asked for most, unless it lies there.</summary>
    /// <param name="heardUntil">The last of the purges that all kept plates know of.</param>
    public async Task PutUpAsync(NewsDb db, long heardUntil, CancellationToken stop)
    {
        var state = (purges.Epoch, plates.Count, plates.Bytes);
        if (state == racked || settings.PressMegabytes == 0)
            return;
        // Nothing else tells whether a database is the one of which the plates speak.
        if (await db.PurgeOrders.SingleOrDefaultAsync(order => order.Id == heardUntil, stop) is not { } last)
            return;

        var found = RackFile.Write(Maker, new(last.Id, last.Token), [.. MostAsked()]);
        try
        {
            // Whole or not at all, whenever the program is ended.
            var written = file + ".new";
            await File.WriteAllBytesAsync(written, found, stop);
            File.Move(written, file, overwrite: true);
            racked = state;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogNotRacked(file, problem.Message);
        }
    }

    private IEnumerable<RackedPlate> MostAsked()
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var bytes = 0;
        return plates
            .All.Where(plate => plate.FreshnessAt(now, purges) is Freshness.Fresh)
            .OrderByDescending(plate => plate.Uses)
            .Take(MostPlates)
            .Select(plate => plate.Racked(plates.ShelfOf(plate.Key.Path)?.Parameters ?? []))
            .TakeWhile(plate => (bytes += plate.Packed.Length) <= MostBytes);
    }

    private async Task<(HeardUntil Heard, IReadOnlyList<RackedPlate> Plates)?> ReadAsync(CancellationToken stop)
    {
        try
        {
            return File.Exists(file) ? RackFile.Read(await File.ReadAllBytesAsync(file, stop), Maker) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Kept pages could not be written to {File} ({Reason}); the paper only starts slower without them."
    )]
    private partial void LogNotRacked(string file, string reason);
}

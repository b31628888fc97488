using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Formats;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Audit;

/// <summary>GET /newsroom/audit.csv, /newsroom/audit.json: the lines that were asked for as a file, the oldest first, written while they are read.</summary>
/// <remarks>
/// CSV as in RFC 4180, in UTF-8, times in UTC. A cell that a spreadsheet would take for a formula begins with an apostrophe.
/// JSON is an array of objects with the same names.
/// </remarks>
public static class ExportAudit
{
    private static readonly string[] Names =
    [
        "id",
        "at",
        "staff_id",
        "who",
        "act",
        "kind",
        "thing",
        "from",
        "before",
        "after",
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Get(Visit visit, AuditAsked asked, string form, NewsDb db, CancellationToken stop)
    {
        var entries = asked
            .Narrow(db.AuditEntries.AsNoTracking(), visit.Reading.Edition.Zone)
            .OrderBy(entry => entry.Id)
            .AsAsyncEnumerable();
        return form is "csv"
            ? Results.Stream(to => WriteCsvAsync(entries, to, stop), "text/csv; charset=utf-8", "audit.csv")
            : Results.Stream(to => WriteJsonAsync(entries, to, stop), "application/json", "audit.json");
    }

    private static async Task WriteCsvAsync(IAsyncEnumerable<AuditEntry> entries, Stream to, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        await writer.WriteAsync(Csv.Line(Names));
        await foreach (var entry in entries.WithCancellation(stop))
            await writer.WriteAsync(Csv.Line(Values(entry).Select(Csv.Text)));
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<AuditEntry> entries, Stream to, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        var before = "[\n";
        await foreach (var entry in entries.WithCancellation(stop))
        {
            var line = Names.Zip(Values(entry)).ToDictionary(pair => pair.First, pair => pair.Second);
            await writer.WriteAsync(before + JsonSerializer.Serialize(line, Readable));
            before = ",\n";
        }
        await writer.WriteAsync(before is "[\n" ? "[]\n" : "\n]\n");
    }

    private static string[] Values(AuditEntry entry) =>
        [
            entry.Id.ToString(CultureInfo.InvariantCulture),
            InstantPattern.ExtendedIso.Format(entry.At),
            $"{entry.StaffId}",
            entry.Who,
            entry.Act,
            entry.Kind,
            entry.Thing,
            entry.From,
            entry.Before,
            entry.After,
        ];
}

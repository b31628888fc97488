using System.Text;
using System.Text.Json;

namespace Dastan.Web.Api.V2;

/// <summary>Writes rows while they are made, in any of the forms.</summary>
public static class RowStream
{
    // So many bytes are gathered before they are sent on.
    private const int Portion = 32 * 1024;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <param name="isOfTheStrip">Have the rows what the strip shows?</param>
    public static Task WriteAsync(
        IEnumerable<V2Row> rows,
        RowFormat format,
        Stream to,
        CancellationToken stop,
        bool isOfTheStrip = false
    ) =>
        format switch
        {
            RowFormat.Csv => WriteTableAsync(rows, RowCsv.Head(isOfTheStrip), to, stop),
            RowFormat.Ndjson => WriteLinesAsync(rows, to, stop),
            _ => WriteArrayAsync(rows, to, stop),
        };

    private static async Task WriteArrayAsync(IEnumerable<V2Row> rows, Stream to, CancellationToken stop)
    {
        await using var writer = new Utf8JsonWriter(to, V2Json.Options);
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            RowJson.Write(writer, row);
            if (writer.BytesPending > Portion)
                await writer.FlushAsync(stop);
        }
        writer.WriteEndArray();
    }

    private static async Task WriteLinesAsync(IEnumerable<V2Row> rows, Stream to, CancellationToken stop)
    {
        var lines = new MemoryStream();
        await using var writer = new Utf8JsonWriter(lines, V2Json.Options);
        foreach (var row in rows)
        {
            RowJson.Write(writer, row);
            await writer.FlushAsync(stop);
            writer.Reset();
            lines.Write(LineEnd);
            if (lines.Length > Portion)
                await SendAsync(lines, to, stop);
        }
        await SendAsync(lines, to, stop);
    }

    private static async Task WriteTableAsync(IEnumerable<V2Row> rows, string head, Stream to, CancellationToken stop)
    {
        var lines = new MemoryStream();
        lines.Write(Encoding.UTF8.GetBytes(head));
        foreach (var row in rows)
        {
            lines.Write(Encoding.UTF8.GetBytes(RowCsv.Line(row)));
            if (lines.Length > Portion)
                await SendAsync(lines, to, stop);
        }
        await SendAsync(lines, to, stop);
    }

    private static async Task SendAsync(MemoryStream lines, Stream to, CancellationToken stop)
    {
        await to.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), stop);
        lines.SetLength(0);
    }
}

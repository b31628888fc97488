using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dastan.Web.Data.Whole;

/// <summary>Reads lines that <see cref="RowText"/> wrote.</summary>
public sealed class RowReading(TableForm table)
{
    private readonly object?[] cells = new object?[table.Columns.Count];

    /// <summary>
    /// The cells of a line, in the order of the columns: string (also for JSON), int, long, bool, Guid, decimal, DateTime in UTC, DateOnly, byte[], or null. They are good
    /// until the next line.
    /// </summary>
    /// <exception cref="FormatException">The line is no row of this table.</exception>
    public object?[] Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            Expect(ref json, JsonTokenType.StartObject);
            for (var column = 0; column < cells.Length; column++)
            {
                var form = table.Columns[column];
                Expect(ref json, JsonTokenType.PropertyName);
                if (!json.ValueTextEquals(form.Name))
                    throw new FormatException($"{json.GetString()} stands where {form.Name} belongs");
                _ = json.Read();
                cells[column] = json.TokenType == JsonTokenType.Null ? null : Cell(ref json, form.Kind);
            }
            Expect(ref json, JsonTokenType.EndObject);
            return cells;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"This is no row of {table.Name} ({problem.Message}): {Start(line)}", problem);
        }
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new FormatException($"{json.TokenType} stands where {type} belongs");
    }

    private static object Cell(ref Utf8JsonReader json, CellKind kind) =>
        kind switch
        {
            CellKind.Text => json.GetString()!,
            CellKind.Number => json.GetInt32(),
            CellKind.LongNumber => json.GetInt64(),
            CellKind.Flag => json.GetBoolean(),
            CellKind.Uuid => json.GetGuid(),
            CellKind.Decimal => decimal.Parse(json.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture),
            CellKind.Instant => DateTime.Parse(
                json.GetString()!,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal
            ),
            CellKind.Date => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            CellKind.Bytes => json.GetBytesFromBase64(),
            CellKind.Json => JsonElement.ParseValue(ref json).GetRawText(),
            _ => throw new FormatException($"{kind} is no kind of a column"),
        };

    // A whole line may be a story that nobody may see yet: the key is enough to find it by.
    private static string Start(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line[..Math.Min(line.Length, 60)]);
}

using System.Buffers;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dastan.Web.Data.Whole;

/// <summary>Rows as lines of JSON: the same row is the same bytes, whichever database it comes from.</summary>
public sealed class RowText(TableForm table, RowText.WriteCell write) : IDisposable
{
    private readonly ArrayBufferWriter<byte> line = new(64 * 1024);
    private readonly Utf8JsonWriter writer = new(
        Stream.Null,
        new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
    );
    private readonly JsonEncodedText[] names =
    [
        .. table.Columns.Select(column =>
            JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
        ),
    ];

    /// <summary>Writes the value of a cell that is not empty.</summary>
    public delegate void WriteCell(Utf8JsonWriter writer, DbDataReader row, int column, CellKind kind);

    /// <summary>The row that a reader is at, with the end of its line. It is good until the next.</summary>
    public ReadOnlyMemory<byte> Of(DbDataReader row)
    {
        line.ResetWrittenCount();
        writer.Reset(line);
        writer.WriteStartObject();
        for (var column = 0; column < names.Length; column++)
        {
            writer.WritePropertyName(names[column]);
            if (row.IsDBNull(column))
                writer.WriteNullValue();
            else
                write(writer, row, column, table.Columns[column].Kind);
        }
        writer.WriteEndObject();
        writer.Flush();
        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    /// <summary>Writes JSON with the members of its objects in the order of their names, as one database keeps them and another does not.</summary>
    public static void WriteOrdered(Utf8JsonWriter to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    to.WritePropertyName(member.Name);
                    WriteOrdered(to, member.Value);
                }
                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var one in value.EnumerateArray())
                    WriteOrdered(to, one);
                to.WriteEndArray();
                break;
            case JsonValueKind.String:
                to.WriteStringValue(value.GetString());
                break;
            default:
                value.WriteTo(to);
                break;
        }
    }

    public void Dispose() => writer.Dispose();
}

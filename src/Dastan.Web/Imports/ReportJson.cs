using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dastan.Web.Imports;

/// <summary>A report for programs, whole: counts, broken places, and every note with its line and item.</summary>
public static class ReportJson
{
    public static void Write(ImportReport report, Stream to)
    {
        using var json = new Utf8JsonWriter(
            to,
            new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteString("title", report.Source.Title);
        json.WriteString("address", report.Source.Address);
        json.WriteBoolean("dryRun", report.IsDryRun);
        json.WriteStartObject("counts");
        foreach (var count in Enum.GetValues<ImportCount>())
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(count.ToString()), report[count]);
        json.WriteEndObject();
        json.WriteStartObject("otherItems");
        foreach (var (kind, count) in report.Source.OtherItems)
            json.WriteNumber(kind, count);
        json.WriteEndObject();
        WriteBreaks(report, json);
        WriteNotes(report, json);
        json.WriteEndObject();
    }

    private static void WriteBreaks(ImportReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("breaks");
        foreach (var broken in report.Source.Breaks)
        {
            json.WriteStartObject();
            json.WriteNumber("line", broken.Line);
            json.WriteString("reason", broken.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNotes(ImportReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStartObject();
            json.WriteNumber("line", note.Line);
            json.WriteString("item", note.Item);
            json.WriteString("headline", note.Headline);
            json.WriteString("what", note.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

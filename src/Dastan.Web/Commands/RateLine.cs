using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Eye;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Commands;

/// <summary>What was understood of one answer of a bank, as one line of JSON.</summary>
public static class RateLine
{
    private const int FlushBytes = 1 << 16;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream output, SeenPayload payload, PayloadVerdict verdict)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            var reading = payload.Reading;
            json.WriteStartObject();
            json.WriteString("file", payload.Name);
            json.WriteString("bank", payload.Bank?.Code);
            json.WriteString("outcome", JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.Outcome.ToString()));
            json.WriteString("reason", verdict.Reason);
            WriteDay(json, "as_of", payload.AsOf);
            WriteDay(json, "requested_date", payload.AskedFor);
            if (verdict.FixingOn is { } fixing)
                WriteDay(json, "fixing_date", fixing);
            json.WriteNumber("count", reading.Rates.Count);
            WriteRates(json, reading.Rates);
            WriteRefused(json, reading.Refused);
            WriteNames(json, "missing", verdict.Missing);
            if (verdict.Held is not [])
                WriteNames(json, "quarantined", verdict.Held);
            WriteNames(json, "warnings", reading.Warnings);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteRates(Utf8JsonWriter json, IReadOnlyList<PrintedRate> rates)
    {
        json.WriteStartArray("rates");
        foreach (var rate in rates)
        {
            json.WriteStartObject();
            json.WriteString("base", rate.Base);
            json.WriteNumber("units", rate.Units);
            json.WriteString("quote", rate.Quote);
            json.WriteString("value", rate.Value.ToString(CultureInfo.InvariantCulture));
            json.WriteString("text", rate.Text);
            WriteDay(json, "as_of", rate.AsOf);
            json.WriteString("list", rate.List);
            WriteDay(json, "valid_until", rate.ValidUntil);
            WriteNames(json, "flags", Flags(rate.Flags));
            json.WriteEndObject();
            if (json.BytesPending > FlushBytes)
                json.Flush();
        }
        json.WriteEndArray();
    }

    private static void WriteRefused(Utf8JsonWriter json, IReadOnlyList<RefusedRow> refused)
    {
        json.WriteStartArray("rejected");
        foreach (var row in refused)
        {
            json.WriteStartObject();
            json.WriteString("code", row.Code);
            json.WriteString("reason", row.Reason);
            WriteDay(json, "as_of", row.AsOf);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<string> Flags(RateFlags flags) =>
        Enum.GetValues<RateFlags>()
            .Where(flag => flag is not RateFlags.None && flags.HasFlag(flag))
            .Select(flag => JsonNamingPolicy.SnakeCaseLower.ConvertName(flag.ToString()));

    private static void WriteDay(Utf8JsonWriter json, string name, LocalDate? day) =>
        json.WriteString(name, day is { } date ? LocalDatePattern.Iso.Format(date) : null);

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}

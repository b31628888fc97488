using System.Text.Json;
using Dastan.Domain.Rates;

namespace Dastan.Web.Api.V2;

/// <summary>A row as an object.</summary>
public static class RowJson
{
    public static void Write(Utf8JsonWriter writer, V2Row row)
    {
        writer.WriteStartObject();
        WriteMembers(writer, row);
        writer.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter writer, V2Row row)
    {
        var answer = row.Row.Answer;
        writer.WriteDay("date", answer.Day);
        writer.WriteDay("as_of", answer.AsOf);
        writer.WriteString("base", answer.Base);
        writer.WriteString("quote", answer.Quote);
        writer.WriteExactly("rate", answer.Rate);
        writer.WriteNumber("units", row.Row.Units);
        if (row.Row.ChangePercent is { } change)
            writer.WriteNumber("change_percent", change);
        else
            writer.WriteNull("change_percent");
        writer.WriteDay("previous_as_of", row.Row.Before?.AsOf);
        writer.WriteString("method", RowFields.Name(answer.Method));
        writer.Write("source", RowFields.Source(row.Row));
        WriteLegs(writer, row);
        writer.WriteBoolean("carried", row.Row.IsCarried);
        writer.Write("why", row.Why);
        writer.WriteNumber("revision", row.Row.Revision);
        writer.WriteString("status", row.Status);
        if (row.Strip is { } strip)
            WriteStrip(writer, strip);
    }

    private static void WriteStrip(Utf8JsonWriter writer, OnStrip strip)
    {
        writer.WriteString("shown", strip.Shown);
        writer.Write("change", strip.Change);
        writer.WriteNumber("age_days", strip.AgeDays);
        writer.WriteString("staleness", strip.Staleness);
    }

    private static void WriteLegs(Utf8JsonWriter writer, V2Row row)
    {
        writer.WriteStartArray("legs");
        foreach (var (index, leg) in row.Row.Answer.Legs.Index())
        {
            writer.WriteStartObject();
            Write(writer, leg);
            if (row.Payloads is { } payloads)
                writer.Write("payload", payloads[index] is { } hash ? $"/v2/payloads/{hash}" : null);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, RateLeg leg)
    {
        writer.WriteString("source", leg.Bank);
        writer.WriteString("base", leg.Base);
        writer.WriteString("quote", leg.Quote);
        writer.WriteNumber("units", leg.Units);
        writer.WriteExactly("value", leg.Value);
        writer.WriteDay("as_of", leg.AsOf);
        writer.WriteDay("through", leg.Through);
        writer.WriteNumber("revision", leg.Revision);
        writer.WriteBoolean("peg", leg.IsPeg);
    }
}

using System.Text.Json;

namespace Dastan.Domain.Rates.Files;

/// <summary>Rates as JSON.</summary>
/// <remarks>
/// Shape: <c>{"rates":[{"as_of","base","quote","rate","rate_text","change_percent","method","legs":[…]}]}</c>; a leg is
/// <c>{"bank","units","base","value","quote","as_of","through","revision"}</c>, so many units of its base for the value in its quote.
/// Units: <c>rate</c> is a number, <c>rate_text</c> the same with all its digits; <c>value</c> is text, as the bank printed it, with a
/// point. <c>change_percent</c> is null where it can't be said.
/// </remarks>
public static class RateJson
{
    public static void Write(IEnumerable<RateRow> rows, Stream to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteStartArray("rates");
        foreach (var row in rows)
            Write(row, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(RateRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("as_of", RateFileText.Of(row.Answer.AsOf));
        json.WriteString("base", row.Answer.Base);
        json.WriteString("quote", row.Answer.Quote);
        json.WriteNumber("rate", row.Answer.Rate);
        json.WriteString("rate_text", RateFileText.Rate(row.Answer.Rate));
        if (row.ChangePercent is { } change)
            json.WriteNumber("change_percent", change);
        else
            json.WriteNull("change_percent");
        json.WriteString("method", RateFileText.Of(row.Answer.Method));
        json.WriteStartArray("legs");
        foreach (var leg in row.Answer.Legs)
            Write(leg, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(RateLeg leg, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("bank", leg.Bank);
        json.WriteNumber("units", leg.Units);
        json.WriteString("base", leg.Base);
        json.WriteString("value", RateFileText.Of(leg.Value));
        json.WriteString("quote", leg.Quote);
        json.WriteString("as_of", RateFileText.Of(leg.AsOf));
        json.WriteString("through", RateFileText.Of(leg.Through));
        json.WriteNumber("revision", leg.Revision);
        json.WriteEndObject();
    }
}

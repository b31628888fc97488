using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Ledger;

/// <summary>A bank's health as JSON: dates as yyyy-MM-dd, instants in UTC, null for what never was. It holds no secrets.</summary>
public static class HealthJson
{
    public static void Write(Utf8JsonWriter json, BankHealth health)
    {
        json.WriteStartObject();
        json.WriteString("bank", health.Bank.Code);
        json.WriteString("currency", health.Bank.Currency);
        json.WriteString("state", health.State);
        WriteInstant(json, "last_fetch", health.Watch.LastFetchAt);
        WriteInstant(json, "last_success", health.Watch.LastSuccessAt);
        WriteInstant(json, "last_new_list", health.Watch.LastNewListAt);
        json.WriteString("newest_list_as_of", health.Newest is { } day ? LocalDatePattern.Iso.Format(day) : null);
        WriteInstant(json, "next_fetch", health.Watch.NextAt);
        json.WriteNumber("missed_windows", health.Watch.MissedWindows);
        json.WriteNumber("held", health.Held);
        json.WriteNumber("failures", health.Watch.Failures);
        if (health.Watch.LastFailureAt is null)
            json.WriteNull("last_failure");
        else
            WriteFailure(json, health);
        json.WriteEndObject();
    }

    private static void WriteFailure(Utf8JsonWriter json, BankHealth health)
    {
        json.WriteStartObject("last_failure");
        WriteInstant(json, "at", health.Watch.LastFailureAt);
        json.WriteString("reason", health.Watch.LastFailure);
        json.WriteEndObject();
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, Instant? at) =>
        json.WriteString(name, at is { } instant ? InstantPattern.General.Format(instant) : null);
}

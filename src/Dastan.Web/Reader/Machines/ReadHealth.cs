using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Reader.Machines;

/// <summary>
/// GET /health: is the paper well? 200 while the database answers, 503 when it does not. A bank that is silent is told and takes no
/// node out of service: another node would hear as little of it.
/// </summary>
public static class ReadHealth
{
    public const string Address = "/health";

    public static async Task<IResult> Get(
        HttpContext context,
        NewsDb db,
        DatabaseState database,
        NewspaperSettings settings,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        return
            await database.AskAsync(db, settings.Patience.Pulse, soon => HealthOfBanks.ReadAsync(db, now, soon), stop)
                is { } banks
            ? Answer(banks.Any(bank => bank.IsInTrouble) ? "degraded" : "ok", banks, StatusCodes.Status200OK)
            : Answer("down", [], StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Answer(string status, IReadOnlyList<BankHealth> banks, int code)
    {
        var body = new MemoryStream();
        // Addresses with + and & are for people to read; nobody puts this into a page.
        using (var json = new Utf8JsonWriter(body, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("status", status);
            json.WriteStartArray("banks");
            foreach (var bank in banks)
                HealthJson.Write(json, bank);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Results.Text(body.ToArray(), "application/json; charset=utf-8", code);
    }
}

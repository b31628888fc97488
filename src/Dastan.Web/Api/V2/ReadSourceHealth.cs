using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/sources/{id}/health: how the asking of a bank goes. 404 for no bank of ours.</summary>
public static class ReadSourceHealth
{
    public static async Task<IResult> Get(
        string id,
        HttpRequest request,
        Reading reading,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (new Asked(request).Problem is { } problem)
            return problem;
        if (Bank.Find(id) is not { } bank)
            return Problems.NotFound($"\"{id}\" is none of {string.Join(", ", Bank.All)}.");

        var health = (await HealthOfBanks.ReadAsync(db, reading.Now, stop)).First(one => one.Bank.Code == bank.Code);
        return V2Json.Answer(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", bank.Code.ToLowerInvariant());
            writer.WriteString("staleness", health.Staleness?.ToString().ToLowerInvariant() ?? "unknown");
            writer.WriteDay("newest_list", health.Newest);
            writer.WriteInstant("last_fetch_at", health.Watch.LastFetchAt);
            writer.WriteInstant("last_success_at", health.Watch.LastSuccessAt);
            writer.WriteInstant("last_new_list_at", health.Watch.LastNewListAt);
            writer.WriteNumber("failures", health.Watch.Failures);
            writer.WriteInstant("last_failure_at", health.Watch.LastFailureAt);
            writer.WriteNumber("missed_windows", health.Watch.MissedWindows);
            writer.WriteNumber("held", health.Held);
            writer.WriteEndObject();
        });
    }
}

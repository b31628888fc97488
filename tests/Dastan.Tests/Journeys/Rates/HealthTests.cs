using System.Net;
using System.Text.Json;
using Dastan.Tests.Rates.Asking;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

public sealed class HealthTests
{
    private static readonly SmallBank Bank = new("NBT");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_paper_is_well_and_its_banks_have_said_nothing_yet()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T06:00");

        var health = await ReadAsync(paper);

        Assert.Equal("ok", health.GetProperty("status").GetString());
        var banks = health.GetProperty("banks").EnumerateArray().ToList();
        Assert.Equal(
            Dastan.Domain.Rates.Bank.All.Select(bank => bank.Code),
            banks.Select(bank => bank.GetProperty("bank").GetString())
        );
        Assert.All(banks, bank => Assert.Equal("never", bank.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_bank_s_health_tells_when_it_spoke_and_of_what()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T06:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), "2026-04-01 USD 9.3371");
        await paper.TurnAsync(Bank);

        var bank = await ReadAsync(paper, "NBT");

        Assert.Equal(
            """
            "bank":"NBT","currency":"TJS","state":"ok","last_fetch":"2026-04-01T06:00:00Z","last_success":"2026-04-01T06:00:00Z","last_new_list":"2026-04-01T06:00:00Z","newest_list_as_of":"2026-04-01"
            """,
            bank.GetRawText().Split(",\"next_fetch\"")[0].TrimStart('{')
        );
        Assert.Equal(
            (0, 0, 0, JsonValueKind.Null),
            (
                bank.GetProperty("missed_windows").GetInt32(),
                bank.GetProperty("held").GetInt32(),
                bank.GetProperty("failures").GetInt32(),
                bank.GetProperty("last_failure").ValueKind
            )
        );
    }

    [Theory]
    [InlineData("2026-04-02T06:00", "ok", "ok")]
    [InlineData("2026-04-03T06:00", "amber", "degraded")]
    [InlineData("2026-04-14T06:00", "red", "degraded")]
    public async Task A_silent_bank_degrades_the_paper_and_takes_no_node_out_of_service(
        string at,
        string state,
        string status
    )
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T06:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), "2026-04-01 USD 9.3371");
        await paper.TurnAsync(Bank);
        paper.GoesTo(at);

        Assert.Equal(status, (await ReadAsync(paper)).GetProperty("status").GetString());
        Assert.Equal(state, (await ReadAsync(paper, "NBT")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_failure_is_told_with_its_reason()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T06:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), new BankPage(503, "text/plain", []));
        await paper.TurnAsync(Bank);

        var failure = (await ReadAsync(paper, "NBT")).GetProperty("last_failure");

        Assert.Equal("2026-04-01T06:00:00Z", failure.GetProperty("at").GetString());
        Assert.Contains("list/2026-04-01: it answered with status 503", failure.GetProperty("reason").GetString());
        Assert.Equal("degraded", (await ReadAsync(paper)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_its_database_the_paper_is_not_well()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T06:00");
        await paper.Paper.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE bank_watches", Stop));

        using var visitor = paper.Paper.Visitor();
        using var answer = await visitor.GetAsync("/health", Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("""{"status":"down","banks":[]}""", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    private static async Task<JsonElement> ReadAsync(AskedPaper paper)
    {
        using var visitor = paper.Paper.Visitor();
        using var answer = await visitor.GetAsync("/health", Stop);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
    }

    private static async Task<JsonElement> ReadAsync(AskedPaper paper, string bank) =>
        (await ReadAsync(paper))
            .GetProperty("banks")
            .EnumerateArray()
            .Single(one => one.GetProperty("bank").GetString() == bank);
}

using System.Net;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What supervisors and balancers ask.</summary>
public sealed class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_is_live_and_ready_while_its_database_is_there()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var asks = paper.Visitor();

        foreach (var (address, said) in new[] { ("/health/live", "live"), ("/health/ready", "ready") })
        {
            using var answer = await asks.GetAsync(address, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(said, await answer.Content.ReadAsStringAsync(Stop));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task Without_its_database_it_is_live_and_not_ready()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "It takes the file of SQLite away.");
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var asks = paper.Visitor();
        await paper.InDatabaseAsync(db =>
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                db.Database,
                "DROP TABLE papers",
                Stop
            )
        );

        using var live = await asks.GetAsync("/health/live", Stop);
        using var ready = await asks.GetAsync("/health/ready", Stop);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }
}

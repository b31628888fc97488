using Dastan.Web.Data.Search;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data;

/// <summary>The paper on a PostgreSQL server, for any number of nodes.</summary>
public sealed class PostgresNewsDb(DbContextOptions<PostgresNewsDb> options) : NewsDb(options)
{
    public override bool WritesOneAtATime => false;

    // Any number that nobody else locks by.
    private const long Clockwork = 0x44_41_53_54_41_4e;

    public override Task<bool> TakeTurnAsync(CancellationToken stop) =>
        Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({Clockwork}) AS \"Value\"").SingleAsync(stop);

    protected override Task CallNodesAsync(CancellationToken stop) =>
        Database.ExecuteSqlAsync($"SELECT pg_notify({HearNodes.Channel}, '')", stop);

    public override SearchIndex Search => new PostgresSearchIndex(this);

    public override PaperRows Rows => new PostgresPaperRows(Database.GetConnectionString()!);
}

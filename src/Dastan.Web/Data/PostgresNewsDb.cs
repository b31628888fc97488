using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data;

/// <summary>The paper on a PostgreSQL server, for any number of nodes.</summary>
public sealed class PostgresNewsDb(DbContextOptions<PostgresNewsDb> options) : NewsDb(options)
{
    public override bool WritesOneAtATime => false;

    public override SearchIndex Search => new PostgresSearchIndex(this);
}

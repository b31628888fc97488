using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dastan.Web.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> build the SQLite form of the model.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteNewsDb>
{
    public SqliteNewsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteNewsDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Lets <c>dotnet ef migrations add</c> build the PostgreSQL form of the model.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresNewsDb>
{
    public PostgresNewsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresNewsDb>().UseNpgsql("Host=none", pg => pg.UseNodaTime()).Options);
}

using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_for_SQLite_make_the_whole_model()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_PostgreSQL_make_the_whole_model()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}

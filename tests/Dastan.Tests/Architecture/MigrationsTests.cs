using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Architecture;

public sealed class MigrationsTests
{
    [Fact]
    public void The_migrations_for_SQLite_say_all_that_the_model_says()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_PostgreSQL_say_all_that_the_model_says()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }
}

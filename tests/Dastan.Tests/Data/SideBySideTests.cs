using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Dastan.Tests.Data;

/// <summary>
/// Nodes of the version before go on beside the first of the new one: a migration may add to the tables that they know, and take nothing away. What
/// is no longer needed goes in the version after.
/// </summary>
public sealed class SideBySideTests
{
    // Before these nobody had the program.
    private const string FirstReleased = "20261126225433_Trackers";

    public static TheoryData<string> Migrations
    {
        get
        {
            using var db = new PostgresDesignTime().CreateDbContext([]);
            return [.. db.Database.GetMigrations().Where(id => string.CompareOrdinal(id, FirstReleased) >= 0)];
        }
    }

    [Theory]
    [MemberData(nameof(Migrations))]
    public void The_version_before_can_go_on_after_a_migration(string migration)
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        var all = db.GetService<IMigrationsAssembly>();
        var operations = all.CreateMigration(all.Migrations[migration], "Npgsql").UpOperations;
        var made = operations.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet();

        Assert.Equal("", string.Join('\n', operations.Select(one => Breaks(one, made)).OfType<string>()));
    }

    [Fact]
    public void What_would_break_it_is_seen()
    {
        MigrationOperation[] breaking =
        [
            new DropColumnOperation { Table = "stories", Name = "headline" },
            new DropTableOperation { Name = "stories" },
            new RenameColumnOperation { Table = "stories", Name = "headline" },
            new RenameTableOperation { Name = "stories" },
            new AlterColumnOperation { Table = "stories", Name = "headline" },
            new AddColumnOperation { Table = "stories", Name = "mood" },
        ];

        Assert.All(breaking, one => Assert.NotNull(Breaks(one, [])));
        Assert.Null(
            Breaks(
                new AddColumnOperation
                {
                    Table = "stories",
                    Name = "mood",
                    IsNullable = true,
                },
                []
            )
        );
    }

    private static string? Breaks(MigrationOperation operation, HashSet<string> made) =>
        operation switch
        {
            DropColumnOperation { Table: var table, Name: var name } => $"{table}.{name} is dropped",
            DropTableOperation { Name: var name } => $"{name} is dropped",
            RenameColumnOperation { Table: var table, Name: var name } => $"{table}.{name} is renamed",
            RenameTableOperation { Name: var name } => $"{name} is renamed",
            AlterColumnOperation { IsNullable: false } column => $"{column.Table}.{column.Name} is changed",
            AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null } column
                when !made.Contains(column.Table) => $"{column.Table}.{column.Name} has to be filled, and is not known",
            _ => null,
        };
}

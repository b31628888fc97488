using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Dastan.Web.Data.Whole;

/// <summary>
/// Tells, migration after migration, which tables there are then. What a migration does counts, and not the model that stands beside it: of two that were made side by side neither model
/// knows the other's. Those of PostgreSQL are asked, whose types say what is in a column; SQLite knows but texts, numbers and bytes.
/// </summary>
public static class TablesMade
{
    /// <param name="names">The migrations, without the time in front, in their order.</param>
    public static IReadOnlyCollection<MadeTable> By(IReadOnlyCollection<string> names)
    {
        // Nothing is asked of it: it only knows its migrations.
        var options = new DbContextOptionsBuilder<PostgresNewsDb>().UseNpgsql("Host=nowhere", pg => pg.UseNodaTime());
        using var db = new PostgresNewsDb(options.Options);
        var all = db.GetService<IMigrationsAssembly>();
        var tables = new Dictionary<string, MadeTable>(StringComparer.Ordinal);
        foreach (var (_, type) in all.Migrations.Where(migration => names.Contains(FormOfPaper.NameOf(migration.Key))))
        foreach (var step in all.CreateMigration(type, db.Database.ProviderName!).UpOperations)
            Take(tables, step);
        return tables.Values;
    }

    private static void Take(Dictionary<string, MadeTable> tables, MigrationOperation step)
    {
        switch (step)
        {
            case CreateTableOperation made:
                tables.Add(made.Name, Made(made));
                break;
            case DropTableOperation gone:
                tables.Remove(gone.Name);
                break;
            case RenameTableOperation { NewName: { } name } renamed:
                tables.Remove(renamed.Name, out var old);
                tables.Add(name, old! with { Name = name });
                break;
            case AddForeignKeyOperation key:
                tables[key.Table].Named.Add(key.PrincipalTable);
                break;
            case AddPrimaryKeyOperation key:
                tables[key.Table] = tables[key.Table] with { Key = key.Columns };
                break;
            case AddColumnOperation added:
                tables[added.Table].Columns.Add(added.Name, added.ColumnType!);
                break;
            case AlterColumnOperation altered:
                tables[altered.Table].Columns[altered.Name] = altered.ColumnType!;
                break;
            case DropColumnOperation dropped:
                tables[dropped.Table].Columns.Remove(dropped.Name);
                break;
            case RenameColumnOperation renamed:
                Rename(tables, renamed);
                break;
        }
    }

    private static void Rename(Dictionary<string, MadeTable> tables, RenameColumnOperation renamed)
    {
        var table = tables[renamed.Table];
        table.Columns.Remove(renamed.Name, out var type);
        table.Columns.Add(renamed.NewName, type!);
        tables[renamed.Table] = table with
        {
            Key = [.. table.Key.Select(column => column == renamed.Name ? renamed.NewName : column)],
        };
    }

    private static MadeTable Made(CreateTableOperation made) =>
        new(
            made.Name,
            made.PrimaryKey?.Columns ?? [],
            made.Columns.ToDictionary(column => column.Name, column => column.ColumnType!, StringComparer.Ordinal),
            [.. made.ForeignKeys.Select(key => key.PrincipalTable)]
        );
}

/// <summary>A table as migrations made it.</summary>
/// <param name="Columns">The type of each in PostgreSQL.</param>
/// <param name="Named">The tables that its rows name.</param>
public sealed record MadeTable(
    string Name,
    IReadOnlyList<string> Key,
    Dictionary<string, string> Columns,
    HashSet<string> Named
);

using System.Data.Common;
using System.Text;
using Dastan.Web.Data.Lists;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dastan.Web.Data;

/// <summary>
/// Writes what has changed like <see cref="NewsDb.SaveAsync(CancellationToken)"/>, but new rows many to a statement: for imports, whose rows are
/// thousands. Five times as fast on SQLite, where a row is otherwise a statement that is parsed anew.
/// </summary>
public static class ManyRows
{
    // SQLite looks each parameter up by its name among all of a statement, so that longer ones are slower again.
    private const int MostParameters = 100;

    public static async Task SaveManyAsync(this NewsDb db, CancellationToken stop)
    {
        db.ChangeTracker.DetectChanges();
        var stories = db.ChangedStories;
        var renamed = Renamings.Among(db.ChangeTracker);
        var lists = new ChangedLists(db);
        await ChangedUses.FollowAsync(db, stop);
        await ChangedTrackers.FollowAsync(db, stop);
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await using var _ = own;
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await db.OrderPurgeAsync(stop);
        await WriteAsync(db, transaction, stop);
        await lists.FollowAsync(stop);
        if (stories.Count > 0)
        {
            await db.Search.UpdateAsync(db, stories, stop);
            await WriteAsync(db, transaction, stop);
        }
        await renamed.UpdateAsync(db, stop);
        if (own is not null)
            await own.CommitAsync(stop);
    }

    private static async Task WriteAsync(NewsDb db, DbTransaction transaction, CancellationToken stop)
    {
        // A row that takes the place of one that goes must come after it: that order is EF's to find. So is a number that the database
        // gives.
        var leaving = db
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Deleted)
            .Select(entry => entry.Metadata)
            .ToHashSet();
        var added = db
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added && !leaving.Contains(entry.Metadata))
            .Where(entry => !entry.Properties.Any(property => property.IsTemporary))
            .ToList();
        foreach (var rows in added.GroupBy(entry => entry.Metadata).OrderBy(rows => Depth(rows.Key)))
            await InsertAsync(db, rows.Key, [.. rows], transaction, stop);
        foreach (var entry in added)
            entry.State = EntityState.Unchanged;
        await db.SaveChangesAsync(stop);
    }

    // A row comes after those that it names.
    private static int Depth(IEntityType type) =>
        type.GetForeignKeys()
            .Where(key => key.PrincipalEntityType != type)
            .Select(key => 1 + Depth(key.PrincipalEntityType))
            .DefaultIfEmpty(0)
            .Max();

    private static async Task InsertAsync(
        NewsDb db,
        IEntityType type,
        IReadOnlyList<EntityEntry> rows,
        DbTransaction transaction,
        CancellationToken stop
    )
    {
        var columns = type.GetProperties().ToList();
        var many = Math.Max(1, MostParameters / columns.Count);
        DbCommand? insert = null;
        foreach (var some in rows.Chunk(many))
        {
            if (insert is null || some.Length < many)
            {
                insert?.Dispose();
                insert = transaction.Connection!.CreateCommand();
                insert.Transaction = transaction;
                insert.CommandText = Statement(db, type, columns, some.Length);
            }
            Fill(insert, columns, some);
            await insert.ExecuteNonQueryAsync(stop);
        }
        insert?.Dispose();
    }

    private static void Fill(DbCommand insert, List<IProperty> columns, EntityEntry[] rows)
    {
        var isNew = insert.Parameters.Count == 0;
        for (var row = 0; row < rows.Length; row++)
        for (var column = 0; column < columns.Count; column++)
        {
            var value = rows[row].CurrentValues[columns[column]];
            var parameter = columns[column]
                .GetRelationalTypeMapping()
                .CreateParameter(insert, $"@p{row}_{column}", value, columns[column].IsNullable);
            if (isNew)
                insert.Parameters.Add(parameter);
            else
                insert.Parameters[(row * columns.Count) + column].Value = parameter.Value;
        }
        if (isNew)
            insert.Prepare();
    }

    private static string Statement(NewsDb db, IEntityType type, List<IProperty> columns, int rows)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var statement = new StringBuilder("INSERT INTO ")
            .Append(names.DelimitIdentifier(table.Name, table.Schema))
            .Append(" (");
        statement
            .AppendJoin(", ", columns.Select(column => names.DelimitIdentifier(column.GetColumnName(table)!)))
            .Append(") VALUES ");
        for (var row = 0; row < rows; row++)
            statement
                .Append(row == 0 ? "(" : ", (")
                .AppendJoin(", ", columns.Select((_, column) => $"@p{row}_{column}"))
                .Append(')');
        return statement.ToString();
    }
}

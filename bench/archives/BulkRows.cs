using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dastan.Bench.Archives;

/// <summary>Writes very many rows, each as the model has it: a column that the model gets is written too, without a word here.</summary>
public abstract class BulkRows(NewsDb db)
{
    private readonly Dictionary<Type, IReadOnlyList<BulkColumn>> columns = [];

    protected NewsDb Db => db;

    public static BulkRows For(NewsDb db) => db is PostgresNewsDb ? new PostgresRows(db) : new SqliteRows(db);

    /// <summary>Makes the database ready for a flood: the indexes of these tables are made anew afterwards.</summary>
    public abstract Task PrepareAsync(IReadOnlyList<Type> types, CancellationToken stop);

    /// <summary>Within the transaction that is open.</summary>
    public abstract Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken stop)
        where T : class;

    public abstract Task FinishAsync(CancellationToken stop);

    protected string TableOf(Type type) =>
        db.GetService<ISqlGenerationHelper>().DelimitIdentifier(TypeOf(type).GetTableName()!);

    protected string NameOfTable(Type type) => TypeOf(type).GetTableName()!;

    protected IReadOnlyList<BulkColumn> ColumnsOf(Type type)
    {
        if (!columns.TryGetValue(type, out var known))
            columns[type] = known = [.. TypeOf(type).GetProperties().Select(ColumnOf)];
        return known;
    }

    private IEntityType TypeOf(Type type) => db.Model.FindEntityType(type)!;

    private static BulkColumn ColumnOf(IProperty property)
    {
        var getter = property.GetGetter();
        var mapping = property.GetRelationalTypeMapping();
        var converter = mapping.Converter;
        return new(
            property.GetColumnName(),
            mapping.StoreTypeNameBase,
            converter is null
                ? getter.GetClrValue
                : row => getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null
        );
    }
}

/// <summary>A column, its type in the database, and its value of a row as the database takes it.</summary>
public sealed record BulkColumn(string Name, string Type, Func<object, object?> Value);

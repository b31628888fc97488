using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Whole;

/// <summary>What tells a paper from its copies: no backup and no export carries it, so that a paper that is restored elsewhere has another.</summary>
public static class PaperIdentity
{
    /// <summary>Where it lies in the data folder of a paper on SQLite.</summary>
    public const string FileName = "paper-id";

    // insufficient_privilege, undefined_function.
    private const string NotAllowed = "42501";
    private const string NotThere = "42883";

    /// <summary>The identity of a paper; where there is none yet it is made.</summary>
    /// <param name="data">The paper's data folder.</param>
    /// <returns>Null where the database does not tell.</returns>
    public static async Task<string?> OfAsync(NewsDb db, string data, CancellationToken stop) =>
        // The nodes of one database have a data folder each.
        db is PostgresNewsDb
            ? await OfDatabaseAsync(db, stop)
            : OfFolder(data);

    private static async Task<string?> OfDatabaseAsync(NewsDb db, CancellationToken stop)
    {
        try
        {
            return await db
                .Database.SqlQuery<string>(
                    $"SELECT system_identifier::text || '-' || (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS \"Value\" FROM pg_control_system()"
                )
                .SingleAsync(stop);
        }
        catch (DbException problem) when (problem.SqlState is NotAllowed or NotThere)
        {
            return null;
        }
    }

    private static string OfFolder(string data)
    {
        var place = Path.Combine(data, FileName);
        if (!File.Exists(place))
            Make(place);
        return File.ReadAllText(place).Trim();
    }

    // Of two programs that make one at the same time both go by the first.
    private static void Make(string place)
    {
        var unfinished = $"{place}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllText(unfinished, $"{Guid.CreateVersion7():N}\n");
            File.Move(unfinished, place, overwrite: false);
        }
        catch (IOException) when (File.Exists(place))
        {
            // The other was first.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}

using System.Runtime.CompilerServices;

namespace Dastan.Web.Checks;

/// <summary>Whether the database holds together: its pages, its indexes, and rows that name others. PostgreSQL sees to that itself.</summary>
public sealed class DatabaseIsSound : ICheck
{
    public string What => "database";

    public async IAsyncEnumerable<Finding> LookAsync(
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var fault in await paper.Db.Rows.FaultsAsync(stop))
            yield return new($"{fault} Restore a backup into a new folder.");
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dastan.Web.Data.Purging;

/// <summary>Lets what a transaction touched be purged when it is committed, whoever began the transaction.</summary>
internal sealed class PurgeOnCommit : DbTransactionInterceptor
{
    public static PurgeOnCommit Always { get; } = new();

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        (eventData.Context as NewsDb)?.PurgeOrdered();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        (eventData.Context as NewsDb)?.PurgeOrdered();
        return Task.CompletedTask;
    }
}

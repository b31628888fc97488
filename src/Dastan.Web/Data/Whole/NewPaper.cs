using System.Data.Common;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Whole;

/// <summary>Makes a paper of rows that were written out, by this program or an earlier one, in a database that has none.</summary>
public sealed class NewPaper : IAsyncDisposable
{
    private readonly NewsDb db;
    private readonly PaperForm form;
    private readonly PaperLoading loading;

    private NewPaper(NewsDb db, PaperForm form, PaperLoading loading) =>
        (this.db, this.form, this.loading) = (db, form, loading);

    /// <summary>Brings the database to the form that the rows have.</summary>
    /// <exception cref="FormatException">A newer program wrote them.</exception>
    /// <exception cref="InvalidOperationException">There is a paper already.</exception>
    public static async Task<NewPaper> BeginAsync(NewsDb db, PaperForm form, CancellationToken stop)
    {
        var wanted =
            FormOfPaper.MigrationOf(db, form.Migration)
            ?? throw new FormatException(
                $"It was written by a newer program: this one knows nothing of \"{form.Migration}\"."
            );
        FormOfPaper.RequireKnown(db, form);
        await BringToAsync(db, wanted, stop);
        var loading = await db.Rows.LoadAsync(stop);
        try
        {
            if (await loading.IsTakenAsync(form, stop))
                throw new InvalidOperationException(
                    "There is a paper already. (One whose restore or import was broken off at its very end is whole: start it.)"
                );
            await loading.ClearAsync(form, stop);
            return new(db, form, loading);
        }
        catch
        {
            await loading.DisposeAsync();
            throw;
        }
    }

    // One that was broken off while it made the tables left some of them.
    private static async Task BringToAsync(NewsDb db, string wanted, CancellationToken stop)
    {
        var until = db.Database.GetMigrations().TakeWhile(migration => migration != wanted).Append(wanted).ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        if (applied.Except(until).Any())
            throw new InvalidOperationException("The database is one of another version already.");
        if (applied.Count == until.Count)
            return;
        if (applied.Count > 0)
            await using (var loading = await db.Rows.LoadAsync(stop))
                if (await loading.IsTakenAsync(await FormOfPaper.OfAsync(db, stop), stop))
                    throw new InvalidOperationException(
                        "There is a paper of another version already. (One whose restore or import was broken off at its very end is whole: start it.)"
                    );
        await Upgrading.DoAsync(db, stop, wanted);
    }

    /// <summary>Puts all rows of a table in, after those of the tables that they name.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="FormatException">A line is no row of this table, or goes with no other.</exception>
    public async Task<long> FillAsync(
        TableForm table,
        IAsyncEnumerable<ReadOnlyMemory<byte>> lines,
        CancellationToken stop
    )
    {
        try
        {
            return await loading.FillAsync(table, lines, stop);
        }
        catch (DbException problem)
        {
            throw new FormatException($"{table.Name} can't be loaded ({problem.Message})", problem);
        }
    }

    /// <summary>Keeps all of it. Until then nothing of it is there.</summary>
    /// <exception cref="FormatException">A row names another that is not there.</exception>
    public async Task CommitAsync(CancellationToken stop)
    {
        // Of an earlier form the first start makes the index; of this one it would not know that it has to.
        if (FormOfPaper.IsNewest(db, form))
            await loading.OweSearchAsync(stop);
        await loading.CommitAsync(form, stop);
        await loading.DisposeAsync();
    }

    /// <summary>Brings what was kept to this program's form, and makes the index of the search. Broken off, the next start does it.</summary>
    public async Task FinishAsync(CancellationToken stop)
    {
        await Upgrading.DoAsync(db, stop);
        _ = await db.RebuildSearchAsync(stop);
        _ = await db.UnfedStories.ExecuteDeleteAsync(stop);
    }

    public ValueTask DisposeAsync() => loading.DisposeAsync();
}

using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>
/// Takes an answer of a bank into the ledger: the answer and its bytes are kept, what it says is compared with what is known, the
/// days that it speaks of are settled. A failure is kept too, and changes nothing that is good. Safe to repeat, and to die in.
/// </summary>
public static class TakeAnswer
{
    // Zombies of a list keep dates of years ago, and are no lists of those days.
    private const int OldestStrayDays = 14;

    public static async Task<TakenAnswer> IntoAsync(
        NewsDb db,
        RateBooks books,
        IRateSource source,
        BankAnswer answer,
        CancellationToken stop
    )
    {
        var read = source.Read(answer);
        var reading = await ShortLists.RefuseAsync(db, source.Bank.Code, answer, read, stop);
        var (kept, isNew) = await Archive.KeepAsync(db, source, answer, reading, stop);
        if (kept.IsTaken && !isNew)
            return new(kept, reading, await ConfirmAsync(db, books, kept, stop));

        var days = await TakeRowsAsync(db, books, kept, reading, stop);
        return new(kept, reading, days + await ConfirmAsync(db, books, kept, stop));
    }

    /// <summary>Keeps that no answer came, and why. Nothing that is known changes.</summary>
    /// <param name="none">With status 0 and no body.</param>
    /// <param name="reason">With bank and address, in a sentence.</param>
    public static async Task<TakenAnswer> MissAsync(
        NewsDb db,
        IRateSource source,
        BankAnswer none,
        string reason,
        CancellationToken stop
    )
    {
        var reading = BankReading.SourceError(reason);
        var (kept, _) = await Archive.KeepAsync(db, source, none, reading, stop);
        return new(kept, reading, SettledDays.None);
    }

    /// <summary>Takes the rows of a kept answer, as it is read now.</summary>
    internal static async Task<SettledDays> TakeRowsAsync(
        NewsDb db,
        RateBooks books,
        KeptAnswer kept,
        BankReading reading,
        CancellationToken stop
    )
    {
        var settled = SettledDays.None;
        foreach (var list in Rows(reading).GroupBy(row => row.List, StringComparer.Ordinal))
            settled += await DaysOfList.TakeAsync(db, books, kept, list.Key, [.. list], stop);

        // The transactions above let go of what they tracked.
        await db
            .KeptAnswers.Where(one => one.Id == kept.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsTaken, true), stop);
        return settled;
    }

    /// <summary>The rows of a reading that enter the ledger.</summary>
    internal static IEnumerable<PrintedRate> Rows(BankReading reading)
    {
        if (!reading.IsUsable || reading.Rates is [])
            return [];

        var newest = reading.Rates.Max(row => row.AsOf);
        return reading.Rates.Where(row =>
            !row.Flags.HasFlag(RateFlags.Stale) || Period.DaysBetween(row.AsOf, newest) <= OldestStrayDays
        );
    }

    // The same bytes again, ten minutes later, let go what only waited for that.
    private static async Task<SettledDays> ConfirmAsync(
        NewsDb db,
        RateBooks books,
        KeptAnswer kept,
        CancellationToken stop
    )
    {
        var settled = SettledDays.None;
        if (kept.Payload is null)
            return settled;

        foreach (var list in await Confirmations.WaitingForAsync(db, kept, stop))
        foreach (var days in Dependents.Neighbours(list))
            settled += await DaysOfList.SettleAsync(db, books, kept.Bank, list.Key, days, stop);
        return settled;
    }
}

/// <summary>What became of an answer.</summary>
public sealed record TakenAnswer(KeptAnswer Answer, BankReading Reading, SettledDays Settled);

/// <summary>What an answer changed in the ledger.</summary>
/// <param name="Observations">Numbers that were not known.</param>
/// <param name="Restated">Those among them that say something else of a day that was known.</param>
/// <param name="Held">Numbers of those days that are held now.</param>
/// <param name="NewestFixing">The newest day that is a fixing and was none before; null for none.</param>
public readonly record struct SettledDays(int Observations, int Restated, int Held, LocalDate? NewestFixing)
{
    public static SettledDays None => default;

    public static SettledDays operator +(SettledDays one, SettledDays other) =>
        new(
            one.Observations + other.Observations,
            one.Restated + other.Restated,
            one.Held + other.Held,
            one.NewestFixing > other.NewestFixing || other.NewestFixing is null ? one.NewestFixing : other.NewestFixing
        );
}

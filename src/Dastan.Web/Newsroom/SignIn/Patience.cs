using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// Growing delays on the ways in, by account and by address, in the database: they hold on every node and over a restart. An attempt is counted
/// before it is looked at, so that a thousand at once are no more than one.
/// </summary>
/// <param name="from">The address that they come from.</param>
public sealed class Patience(NewsDb db, string from, Instant now)
{
    /// <summary>Attempts at one account before anybody has to wait.</summary>
    public const int FreeOfAccount = 4;

    /// <summary>Attempts from one address, behind which a whole newsroom may sit.</summary>
    public const int FreeOfAddress = 30;

    private static readonly Duration AMoment = Duration.FromSeconds(1);

    /// <summary>Counts an attempt at an account. Null when it may be looked at, otherwise how long to wait; it is not looked at then.</summary>
    /// <param name="account">What they call themselves, whether there is such an account or not.</param>
    public async Task<Duration?> CountAsync(string account, CancellationToken stop) =>
        await CountAsync(stop) ?? await CountAsync(KeyOf(account), FreeOfAccount, stop);

    /// <summary>Counts an attempt that names no account.</summary>
    public Task<Duration?> CountAsync(CancellationToken stop) => CountAsync(AddressKey, FreeOfAddress, stop);

    /// <summary>
    /// It was them: the account's attempts begin anew, and this one is taken back from the address. The others of the address stay, or whoever has
    /// one account could try at all others.
    /// </summary>
    public async Task SucceedAsync(string account, CancellationToken stop)
    {
        var key = KeyOf(account);
        _ = await db.Attempts.Where(attempts => attempts.Key == key).ExecuteDeleteAsync(stop);
        await SucceedAsync(stop);
    }

    /// <summary>It was them, and named no account, or has another step before them: this attempt is taken back from the address alone.</summary>
    public Task SucceedAsync(CancellationToken stop) =>
        db
            .Attempts.Where(attempts => attempts.Key == AddressKey)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(attempts => attempts.Count, attempts => attempts.Count - 1)
                        .SetProperty(attempts => attempts.WaitUntil, now),
                stop
            );

    private string AddressKey => $"from {Network(from)}";

    // Whoever has one address of IPv6 has the 2^64 beside it.
    private static string Network(string from)
    {
        if (
            !IPAddress.TryParse(from, out var address)
            || address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        )
            return from;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bytes.Length / 2).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    private async Task<Duration?> CountAsync(string key, int free, CancellationToken stop)
    {
        var before = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(attempts => attempts.Key == key, stop);
        if (before is null)
            return await BeginAsync(key, stop) ? null : AMoment;
        if (before.WaitUntil > now)
            return before.WaitUntil - now;

        var count = before.CountAt(now);
        var until = now + Attempts.WaitAfter(count, free);
        var counted = await db
            .Attempts.Where(attempts =>
                attempts.Key == key && attempts.Count == before.Count && attempts.LastAt == before.LastAt
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(attempts => attempts.Count, count)
                        .SetProperty(attempts => attempts.LastAt, now)
                        .SetProperty(attempts => attempts.WaitUntil, until),
                stop
            );
        // Another attempt came between.
        return counted == 1 ? null : AMoment;
    }

    private async Task<bool> BeginAsync(string key, CancellationToken stop)
    {
        // Whoever guesses at many names leaves many rows.
        var forgotten = now - Attempts.Forgotten;
        _ = await db.Attempts.Where(attempts => attempts.LastAt < forgotten).ExecuteDeleteAsync(stop);
        var first = db.Attempts.Add(new(key, now));
        try
        {
            _ = await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another attempt was the first.
            return false;
        }
        finally
        {
            first.State = EntityState.Detached;
        }
    }

    /// <summary>A digest of what somebody calls themselves, in 64 lower-case hexadecimal digits.</summary>
    public static string KeyOf(string account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.Trim().ToUpperInvariant())));
}

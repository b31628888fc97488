using System.IO.Compression;
using System.Security.Cryptography;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Ledger;

/// <summary>The banks' answers as they came: every distinct body once, compressed, by its hash.</summary>
public static class Archive
{
    /// <summary>Keeps an answer with its body, or makes the last one of that address longer when it is the same again.</summary>
    public static async Task<(KeptAnswer Kept, bool IsNew)> KeepAsync(
        NewsDb db,
        IRateSource source,
        BankAnswer answer,
        BankReading reading,
        CancellationToken stop
    )
    {
        // The page of a server that is down says nothing that the reason does not.
        var payload =
            answer.Body.IsEmpty || reading.Outcome is ReadingOutcome.SourceError ? null : HashOf(answer.Body.Span);
        var address = answer.Address.ToString();
        var bank = source.Bank.Code;
        var last = await db
            .KeptAnswers.Where(one => one.Bank == bank && one.Address == address)
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync(stop);
        if (last?.IsSame(answer, payload, reading) is true)
        {
            last.CameAgain(answer.FetchedAt);
            await db.SaveAsync(stop);
            return (last, false);
        }

        var kept = new KeptAnswer(bank, answer, payload, reading, source.ParserVersion);
        if (payload is not null)
            await KeepBytesAsync(db, payload, answer.Body, stop);
        db.KeptAnswers.Add(kept);
        await db.SaveAsync(stop);
        return (kept, true);
    }

    /// <summary>The bytes by their hash, as they came; null where there are none.</summary>
    public static async Task<byte[]?> ReadAsync(NewsDb db, string hash, CancellationToken stop)
    {
        var payload = await db.RatePayloads.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash, stop);
        return payload is null ? null : Unpacked(payload);
    }

    /// <summary>
    /// The last list that an address gave, with its bytes, if the bank set a mark on it to ask by; null for none.
    /// </summary>
    public static async Task<BankAnswer?> NewestAsync(NewsDb db, Bank bank, Uri address, CancellationToken stop)
    {
        var where = address.ToString();
        var newest = await db
            .KeptAnswers.AsNoTracking()
            .Where(one =>
                one.Bank == bank.Code
                && one.Address == where
                && one.Payload != null
                && one.Status == 200
                // By the mark of what was refused the bank would be asked for nothing newer.
                && (
                    one.Outcome == ReadingOutcome.Ok
                    || one.Outcome == ReadingOutcome.Partial
                    || one.Outcome == ReadingOutcome.DateMismatch
                )
            )
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync(stop);
        return
            newest is { ETag: not null } or { PublishedAt: not null }
            && newest.Payload is { } hash
            && await ReadAsync(db, hash, stop) is { } body
            ? newest.With(body)
            : null;
    }

    private static async Task KeepBytesAsync(NewsDb db, string hash, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        if (await IsKeptAsync(db, hash, stop))
            return;

        var payload = new RatePayload(hash, Packed(body.Span), body.Length);
        db.RatePayloads.Add(payload);
        try
        {
            await db.SaveAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another program may have kept the same bytes in the same moment.
            db.Entry(payload).State = EntityState.Detached;
            if (!await IsKeptAsync(db, hash, stop))
                throw;
        }
    }

    private static Task<bool> IsKeptAsync(NewsDb db, string hash, CancellationToken stop) =>
        db.RatePayloads.AnyAsync(one => one.Hash == hash, stop);

    internal static byte[] Unpacked(RatePayload payload)
    {
        var body = new byte[payload.Bytes];
        if (!BrotliDecoder.TryDecompress(payload.Packed, body, out var written) || written != body.Length)
            throw new InvalidDataException($"The payload {payload.Hash} in the archive is damaged.");
        return body;
    }

    private static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private static byte[] Packed(ReadOnlySpan<byte> body)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        if (!BrotliEncoder.TryCompress(body, packed, out var written, quality: 7, window: 22))
            throw new InvalidOperationException("A payload could not be compressed.");
        return packed[..written];
    }
}

using Dastan.Web.Press.Rack;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>Where a kept answer is found: the path as it was decoded, with its edition, and the query in its canonical form.</summary>
/// <param name="Query">With its question mark; "" for none.</param>
public readonly record struct PlateKey(string Path, string Query)
{
    public override string ToString() => Path + Query;
}

/// <summary>
/// An answer that is ready to be given any number of times: its bytes in each coding, its headers, and what it was made of. Nothing in it
/// is of the reader who asked first.
/// </summary>
public sealed class Plate
{
    // What an entry costs besides its bytes, key and tags: its objects and its places in the tables.
    private const int Overhead = 1000;

    private readonly Lock forming = new();
    private readonly Instant? lastModified;
    private readonly int length;
    private byte[]? body;
    private Form? plain;
    private Form? gzip;
    private Form? brotli;

    /// <param name="answer">The whole answer.</param>
    /// <param name="headers">All that the answer has besides those of its body.</param>
    /// <param name="ingredients">What it was made of.</param>
    /// <param name="born">The epoch in which its making began.</param>
    public Plate(PlateKey key, FinishedAnswer answer, HeaderSet headers, Ingredients ingredients, long born)
    {
        (Key, Status, Headers, Born) = (key, answer.Status, headers, born);
        (body, length) = (answer.Body.ToArray(), answer.Body.Length);
        (ContentType, Hash, lastModified) = (answer.ContentType, answer.Hash, answer.LastModified);
        LastModifiedLine = LineOf(lastModified);
        Tags = [.. ingredients.Tags.Select(tag => tag.Number)];
        Until = ingredients.Until;
    }

    /// <summary>As it lay on disk.</summary>
    /// <param name="born">The epoch that counted when it was laid there.</param>
    internal Plate(RackedPlate racked, long born)
    {
        (Key, Status, Headers, Born) = (racked.Key, racked.Status, HeaderSet.Of(racked.Headers), born);
        (ContentType, Hash, lastModified, length) = (
            racked.ContentType,
            racked.Hash,
            racked.LastModified,
            racked.Length
        );
        if (length < Codings.WorthCompressing)
            body = racked.Packed;
        else
            brotli = new Form(Coding.Brotli, Hash, racked.Packed, ContentType, racked.IsBest);
        LastModifiedLine = LineOf(lastModified);
        Tags = [.. racked.Tags];
        (MadeAt, Until, RecalledAt, Uses) = (racked.MadeAt, racked.Until, racked.RecalledAt, racked.Uses);
    }

    public PlateKey Key { get; }

    public int Status { get; }

    /// <summary>With its charset.</summary>
    public string ContentType { get; }

    /// <summary>Of its bytes before they are packed.</summary>
    public string Hash { get; }

    public HeaderSet Headers { get; }

    /// <summary>The header Last-Modified as it goes onto the line; empty for none.</summary>
    public ReadOnlyMemory<byte> LastModifiedLine { get; }

    /// <summary>The numbers of its tags.</summary>
    public ulong[] Tags { get; }

    /// <summary>The epoch in which its making began.</summary>
    public long Born { get; }

    /// <summary>The clock when its making began. Before it, should the clock be set back, it says what is not yet to be known.</summary>
    public Instant MadeAt { get; init; }

    /// <summary>From this instant on there is a newer one.</summary>
    public Instant Until { get; private set; }

    /// <summary>From this instant on it is never shown: something in it is taken back then.</summary>
    public Instant RecalledAt { get; private set; } = Instant.MaxValue;

    /// <summary>Can it still be made smaller while nobody waits?</summary>
    public bool IsPackedQuickly => brotli is { IsBest: false };

    /// <summary>Bytes that it holds.</summary>
    public int Size =>
        Overhead
        + (body?.Length ?? 0)
        + (gzip?.Bytes.Length ?? 0)
        + (brotli?.Bytes.Length ?? 0)
        + (Tags.Length * sizeof(ulong))
        + ((Key.Path.Length + Key.Query.Length) * sizeof(char) * 2);

    /// <summary>The last epoch in which it was found to be fresh.</summary>
    internal long FreshIn { get; set; } = -1;

    /// <summary>How often it, and what stood in its place before, was given of late.</summary>
    public int Uses { get; private set; }

    /// <summary>Was it given since the hand of <see cref="Plates"/> passed by?</summary>
    internal bool WasUsed { get; set; }

    internal Plate? Newer { get; set; }

    internal Plate? Older { get; set; }

    internal bool IsLinked { get; set; }

    internal int CountedSize { get; set; }

    /// <summary>Called when its size has changed.</summary>
    public Action<Plate>? Resized { get; set; }

    /// <summary>It was asked for.</summary>
    public void Use()
    {
        // Written only where it says something new: a thousand readers at once do not fight for it.
        if (!WasUsed)
            WasUsed = true;
        Uses++;
    }

    /// <summary>It takes the place of another, which readers asked for so often.</summary>
    internal void Inherit(Plate old) => (Uses, WasUsed) = (old.Uses / 2, old.WasUsed);

    /// <summary>Holds it until the first of these changes that touch it.</summary>
    public void Foresee(IEnumerable<ComingChange> changes)
    {
        foreach (var change in changes.Where(change => change.At > MadeAt))
            if (change.Recalled.Any(tag => Tags.Contains(tag.Number)))
                RecalledAt = Instant.Min(RecalledAt, change.At);
            else if (change.Outdated.Any(tag => Tags.Contains(tag.Number)))
                Until = Instant.Min(Until, change.At);
    }

    /// <summary>Which of the ETags that a reader has is one of its own; empty for none.</summary>
    public ReadOnlySpan<byte> Known(ReadOnlySpan<byte> ifNoneMatch) => EntityTags.Match(ifNoneMatch, Hash);

    /// <summary>How it stands to what has changed, and to the clock.</summary>
    public Freshness FreshnessAt(Instant now, Purges purges)
    {
        if (now >= RecalledAt)
            return Freshness.Recalled;

        var epoch = purges.Epoch;
        if (FreshIn != epoch)
        {
            if (purges.Of(Tags, Born) is not Freshness.Fresh and var purged)
                return purged;
            FreshIn = epoch;
        }
        return now < Until && now >= MadeAt ? Freshness.Fresh : Freshness.Outdated;
    }

    /// <summary>What Cache-Status (RFC 9211) says of it while it stands in for a newer one.</summary>
    public string StaleStatus(Instant now) =>
        FormattableString.Invariant(
            $"Dastan; hit; ttl=-{Math.Max(1, (long)(now - MadeAt).TotalSeconds)}; detail=stale"
        );

    /// <summary>Gives it to a reader.</summary>
    /// <param name="shared">What <c>Cache-Control</c> says to a network in front; null for what it says to anybody.</param>
    public Task GiveAsync(HttpContext context, string? shared = null)
    {
        Headers.CopyTo(context.Response.Headers);
        if (shared is not null)
            context.Response.Headers.CacheControl = shared;
        return context.GiveAsync(Status, ContentType, In(Codings.Best(context.Request)), Hash, lastModified);
    }

    /// <summary>The answer in a coding; a short one is never compressed.</summary>
    public Form In(Coding coding) =>
        length < Codings.WorthCompressing ? plain ??= new Form(Coding.Identity, Hash, Whole(), ContentType)
        : coding is Coding.Identity ? new Form(Coding.Identity, Hash, Whole(), ContentType)
        : (coding is Coding.Brotli ? brotli : gzip) ?? Formed(coding);

    /// <summary>Packs it as small as it gets; takes a tenth of a second.</summary>
    public void PackBest()
    {
        if (length < Codings.WorthCompressing)
            return;

        var best = Packed(Coding.Brotli, Codings.BestQuality);
        lock (forming)
            (brotli, body) = (best, null);
        Resized?.Invoke(this);
    }

    /// <summary>As it may lie on disk.</summary>
    /// <param name="parameters">The parameters of the query that decide the answers of its path.</param>
    internal RackedPlate Racked(IReadOnlyList<string> parameters)
    {
        var form = In(Coding.Brotli);
        return new(
            Key,
            Status,
            ContentType,
            form.Bytes,
            length,
            form.IsBest,
            Hash,
            lastModified,
            Headers.All,
            parameters,
            Tags,
            MadeAt,
            Until,
            RecalledAt,
            Uses
        );
    }

    private static byte[] LineOf(Instant? lastModified) =>
        lastModified is { } changed
            ? System.Text.Encoding.ASCII.GetBytes(
                $"{HeaderNames.LastModified}: {HeaderUtilities.FormatDate(changed.ToDateTimeOffset())}\r\n"
            )
            : [];

    private Form Formed(Coding coding)
    {
        Form form;
        lock (forming)
        {
            // Of a thousand who come at once, one packs.
            ref var place = ref coding is Coding.Brotli ? ref brotli : ref gzip;
            form = place ??= Packed(coding, Codings.QuickQuality);
            // One packed form is enough to make any other of.
            body = null;
        }
        Resized?.Invoke(this);
        return form;
    }

    private Form Packed(Coding coding, int quality) =>
        new(
            coding,
            Hash,
            Codings.Packed(Whole(), coding, quality),
            ContentType,
            isBest: quality == Codings.BestQuality
        );

    private byte[] Whole() =>
        body
        ?? (
            brotli is { } packed
                ? Codings.Unpacked(packed.Bytes, Coding.Brotli, length)
                : Codings.Unpacked(gzip!.Bytes, Coding.Gzip, length)
        );
}

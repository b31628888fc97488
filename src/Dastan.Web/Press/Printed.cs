using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>When somebody asked.</summary>
/// <param name="Epoch">The epoch of <see cref="Purges"/> that counted.</param>
internal readonly record struct Asked(Instant At, long Epoch);

/// <summary>What came off the press: an answer for everybody who asks for it now, kept or not.</summary>
/// <param name="Query">The query that it was made for, as it came.</param>
/// <param name="Born">The epoch in which its making began.</param>
/// <param name="MadeAt">The clock at that time.</param>
internal sealed record Printed(string Query, long Born, Instant MadeAt)
{
    /// <summary>The answer when it is a finished one.</summary>
    public Plate? Plate { get; init; }

    /// <summary>Are all ingredients of the plate known?</summary>
    public bool IsKept { get; init; }

    /// <summary>Any other answer: a redirect, for one.</summary>
    public required int Status { get; init; }

    public required IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>May it be given to who asked then?</summary>
    public bool IsRightFor(Asked asked, Purges purges) =>
        (MadeAt >= asked.At && Born >= asked.Epoch)
        || (IsKept && Plate!.FreshnessAt(asked.At, purges) is Freshness.Fresh);

    /// <param name="front">What keeps pages in front of us.</param>
    public Task GiveAsync(HttpContext context, FrontKeeping front)
    {
        if (Plate is not null)
            return Plate.GiveAsync(context, IsKept ? front.Allowed(Plate) : null);

        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            context.Response.Headers[name] = value;
        if (Body.IsEmpty || HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;

        context.Response.ContentLength = Body.Length;
        return context.Response.Body.WriteAsync(Body, context.RequestAborted).AsTask();
    }
}

using System.Net;
using System.Text;
using Dastan.Web.Outside;
using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>
/// Posts to addresses that somebody typed: to the public internet alone, or to what the settings name; redirects are not followed, and of the answer
/// the beginning is read.
/// </summary>
/// <param name="trusted">Addresses of which host and port may be reached wherever they are: the operator named them.</param>
/// <param name="mayReach">Which other machines may be reached; <see cref="PublicAddress.Is"/> unless said.</param>
public sealed class PostClient(IEnumerable<Uri> trusted, TimeProvider clock, Func<IPAddress, bool>? mayReach = null)
    : IDisposable
{
    private const int MostBytes = 64 * 1024;
    private const int AtOnce = 4;

    // Less than the lease of a dispatch.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly GuardedClient client = new(mayReach ?? PublicAddress.Is, trusted, Patience, AtOnce);

    /// <summary>Asks; every 2xx counts as taken.</summary>
    public async Task<Delivery> PostAsync(OutsideRequest request, CancellationToken stop)
    {
        try
        {
            return Judged(await AskAsync(request, stop));
        }
        catch (OutsideException problem)
        {
            return Delivery.Failed(problem.Message);
        }
    }

    /// <summary>Asks, and tells the answer.</summary>
    /// <exception cref="OutsideException">No whole answer came; the message says why, in a sentence.</exception>
    public Task<OutsideAnswer> AskAsync(OutsideRequest request, CancellationToken stop) =>
        client.AskAsync(request with { MostBytes = MostBytes, MayLead = (_, _) => false }, stop);

    public Delivery Judged(OutsideAnswer answer)
    {
        var outcome = answer.Status switch
        {
            >= 200 and < 300 => DeliveryOutcome.Taken,
            StatusCodes.Status410Gone => DeliveryOutcome.Refused,
            _ => DeliveryOutcome.Failed,
        };
        return new(outcome, answer.Status, Begun(answer.Body))
        {
            RetryAt = answer.RetryAt(Instant.FromDateTimeOffset(clock.GetUtcNow())),
        };
    }

    public void Dispose() => client.Dispose();

    // In one line and without what a terminal or a page would take for itself.
    private static string Begun(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, Dispatch.LongestAnswer)));
        return string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
    }
}

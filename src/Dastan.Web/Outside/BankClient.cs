using System.Net;
using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Web.Outside;

/// <summary>
/// Asks banks what their readers want to know. Over https to the public internet, or to the very host and port that the settings
/// name for a bank; redirects within the bank's own site alone.
/// </summary>
public sealed class BankClient(NewspaperSettings settings, TimeProvider clock, Func<IPAddress, bool> mayReach)
    : IDisposable
{
    // Some banks send a firewall's page to whoever does not say what it takes.
    private const string Accept = "application/xml, text/xml, application/json, text/csv, text/html;q=0.8, */*;q=0.5";

    private readonly GuardedClient client = new(
        mayReach,
        settings.Rates.Banks.Values.Select(bank => bank.Address).OfType<Uri>(),
        settings.Rates.Patience
    );

    // Refused by some when it does not begin like a browser's; who it is and whom to write to stands in it.
    private readonly string userAgent =
        $"Mozilla/5.0 (compatible; Dastan/1.0; +{settings.Rates.Contact ?? settings.PublicAddress})";

    /// <summary>The whole address of a request.</summary>
    public Uri AddressOf(Bank bank, BankRequest request) => new(settings.Rates.AddressOf(bank), request.Path);

    /// <summary>Asks a bank.</summary>
    /// <param name="known">What the address answered last, if the bank gave it a mark to ask by; null asks for all.</param>
    /// <exception cref="OutsideException">No whole answer came; the message says why, in a sentence.</exception>
    public async Task<BankReply> AskAsync(Bank bank, BankRequest request, BankAnswer? known, CancellationToken stop)
    {
        var address = AddressOf(bank, request);
        var answer = await client.AskAsync(
            new OutsideRequest(address)
            {
                IsPost = request.IsPost,
                UserAgent = userAgent,
                Accept = Accept,
                KnownETag = known?.ETag,
                KnownSince = known?.PublishedAt?.ToDateTimeOffset(),
                MostBytes = request.MostBytes,
                MayLead = SameSite.Leads,
            },
            stop
        );
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var told = new BankAnswer(address, answer.Status, answer.ContentType, answer.Body, now)
        {
            AskedFor = request.AskedFor,
            ETag = answer.ETag,
            PublishedAt = answer.LastModified is { } at ? Instant.FromDateTimeOffset(at) : null,
        };
        var isKnown = answer.Status == (int)HttpStatusCode.NotModified && known is not null;
        return new(isKnown ? known! with { FetchedAt = now } : told, answer.RetryAt(now));
    }

    public void Dispose() => client.Dispose();
}

/// <summary>A bank's answer.</summary>
/// <param name="Answer">Where the bank said that what is known still holds, that.</param>
/// <param name="RetryAt">Not to be asked again before then, by its own word; null where it does not say.</param>
public sealed record BankReply(BankAnswer Answer, Instant? RetryAt);

using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Dastan.Web.Outside;
using Microsoft.AspNetCore.RateLimiting;

namespace Dastan.Web.Api;

/// <summary>How many requests a minute one address may make of the API, and of readers' pages that are dear to make; every answer of the API says how many are left.</summary>
/// <remarks>Source of the header fields: draft-ietf-httpapi-ratelimit-headers-10; <c>Retry-After</c>: RFC 9110.</remarks>
public sealed class CallLimits(int requestsPerMinute)
{
    private const int BytesOfANetwork = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context =>
            RateLimitPartition.GetFixedWindowLimiter(
                Caller(ClientAddress.Of(context)),
                _ => new() { PermitLimit = requestsPerMinute, Window = Window }
            )
    );

    /// <summary>Sets the limits on a branch of the pipeline; none where any number is allowed.</summary>
    public void On(IApplicationBuilder api)
    {
        if (requestsPerMinute == 0)
            return;

        var options = new RateLimiterOptions
        {
            GlobalLimiter = limiter,
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            OnRejected = (rejected, _) =>
            {
                Tell(rejected.HttpContext);
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = Text((int)Math.Ceiling(wait.TotalSeconds));
                return ValueTask.CompletedTask;
            },
        };
        api.UseRateLimiter(options);
        api.Use(
            (context, next) =>
            {
                Tell(context);
                return next(context);
            }
        );
    }

    /// <summary>Counts a request.</summary>
    /// <returns>How long whoever makes it has to wait before they are answered again; null where they are now.</returns>
    public TimeSpan? Wait(HttpContext context)
    {
        if (requestsPerMinute == 0)
            return null;
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : Window;
    }

    /// <summary>
    /// Who asks, as they are counted: a network of IPv6 (/64) is one caller, because a single machine has all its addresses.
    /// </summary>
    public static string Caller(IPAddress address) =>
        address.GetAddressBytes() is { Length: > 4 } six
            ? Convert.ToHexStringLower(six.AsSpan(0, BytesOfANetwork))
            : address.ToString();

    private void Tell(HttpContext context)
    {
        var left = limiter.GetStatistics(context)?.CurrentAvailablePermits ?? requestsPerMinute;
        context.Response.Headers["RateLimit-Policy"] =
            $"\"minute\";q={Text(requestsPerMinute)};w={Text((int)Window.TotalSeconds)}";
        context.Response.Headers["RateLimit"] = $"\"minute\";r={Text((int)left)}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

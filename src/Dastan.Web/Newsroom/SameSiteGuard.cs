using Microsoft.Net.Http.Headers;

namespace Dastan.Web.Newsroom;

/// <summary>
/// Lets nothing be changed by a page of another site, which a browser would send with our cookies. The browser itself says where a request comes
/// from, and no page can forge it; so forms need no tokens (docs/decisions/0003).
/// </summary>
public static class SameSiteGuard
{
    /// <param name="publicAddress">The paper's public address, where a proxy stands before it.</param>
    public static bool LetsIn(HttpRequest request, string publicAddress)
    {
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        )
            return true;
        if (request.Headers["Sec-Fetch-Site"] is [{ } site, ..])
            return site is "same-origin" or "none";

        return request.Headers[HeaderNames.Origin] is [{ } origin]
            && (Is(origin, publicAddress) || Is(origin, $"{request.Scheme}://{request.Host}"));
    }

    private static bool Is(string origin, string ours) => origin.Equals(ours, StringComparison.OrdinalIgnoreCase);
}

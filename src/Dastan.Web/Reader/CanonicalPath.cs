using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader;

/// <summary>
/// One page has one address: a trailing slash or a letter in another case leads to it with 301, and an address of the past
/// leads to where its page is now.
/// </summary>
public sealed class CanonicalPath(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, NewsDb db)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || !MayBeAnotherForm(path, request.QueryString))
        {
            await next(context);
            return;
        }

        var reading = context.Features.Get<Reading>()!;
        if (await RedirectedAsync(context, db, reading))
            return;

        var canonical = "/" + path.ToLowerInvariant().Trim('/');
        if (canonical == path || IsExact(path))
            await next(context);
        else
            MovedTo(context, new PathString(reading.AddressOf(canonical)).ToUriComponent() + request.QueryString);
    }

    /// <summary>Answers with the redirect that an address of the past has; false when it has none.</summary>
    public static async Task<bool> RedirectedAsync(HttpContext context, NewsDb db, Reading reading)
    {
        var asked = OldAddressAsked.Of(reading.KeyAsked, reading.Edition.Prefix);
        var found = await db
            .Redirects.AsNoTracking()
            .Where(redirect => asked.Keys.Contains(redirect.From))
            .ToListAsync(context.RequestAborted);
        if (asked.Target(found) is not { } target)
            return false;

        MovedTo(context, target);
        return true;
    }

    // What is still escaped here is no UTF-8: no page has such an address in any form.
    private static bool MayBeAnotherForm(string path, QueryString query) =>
        !path.Contains('%')
        && ((path.Length > 1 && path.EndsWith('/')) || path.Any(char.IsUpper) || (path is "/" && query.HasValue));

    // The newsroom's and the API's tokens and the pictures' names are exact.
    private static bool IsExact(string path) =>
        path.StartsWith("/newsroom/", StringComparison.Ordinal)
        || path.StartsWith("/pictures/", StringComparison.Ordinal);

    private static void MovedTo(HttpContext context, string target)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        // Slugs of old papers have letters of every script; a header has those of ASCII.
        context.Response.Headers.Location = string.Concat(
            target.EnumerateRunes().Select(letter => letter.IsAscii ? $"{letter}" : Uri.EscapeDataString($"{letter}"))
        );
    }
}

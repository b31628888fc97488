namespace Dastan.Web.Reader;

/// <summary>
/// Refuses an address with anything in its query that should be escaped. The server lets control characters through, and whoever repeats it in a header would break the answer in two:
/// what a header can't say is not asked for either.
/// </summary>
public sealed class StrayAddresses(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!(context.Request.QueryString.Value ?? "").AsSpan().ContainsAnyExceptInRange('!', '~'))
            return next(context);
        SafetyHeaders.On(context.Response);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}

using Dastan.Web.Api;
using Dastan.Web.Dispatches.WebSub;

namespace Dastan.Web.Https;

/// <summary>
/// Leads who comes over plain HTTP to the same address over HTTPS, where the paper listens on both. Programs are refused, for one that is led each time sends
/// all it says in the clear, and nobody notices.
/// </summary>
public sealed class ToHttps(RequestDelegate next, NewspaperSettings settings)
{
    private readonly int port = settings.ListenAddresses.FirstOrDefault(address => address.IsHttps)?.Port ?? 443;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps)
            return next(context);

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ApiHeaders.NothingToRun;
        headers.XContentTypeOptions = "nosniff";
        var secure = Home(request) + request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString;
        if (ApiAddress.Is(context) || request.Path.StartsWithSegments(Hubs.Path, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync(
                $"This is answered over https alone: {secure}\n",
                context.RequestAborted
            );
        }
        context.Response.Redirect(secure, permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    }

    private string Home(HttpRequest request) =>
        settings.PublicAddress.StartsWith("https://", StringComparison.Ordinal) && settings.Address is not null
            ? settings.PublicAddress
            : $"https://{new HostString(request.Host.Host, port).ToUriComponent()}";
}

namespace Dastan.Web.Https;

/// <summary>Leads who comes over plain HTTP to the same address over HTTPS, where the paper listens on both.</summary>
public sealed class ToHttps(RequestDelegate next, NewspaperSettings settings)
{
    private readonly int port = settings.ListenAddresses.FirstOrDefault(address => address.IsHttps)?.Port ?? 443;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps)
            return next(context);

        context.Response.Redirect(
            Home(request) + request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString,
            permanent: true,
            preserveMethod: true
        );
        return Task.CompletedTask;
    }

    private string Home(HttpRequest request) =>
        settings.PublicAddress.StartsWith("https://", StringComparison.Ordinal) && settings.Address is not null
            ? settings.PublicAddress
            : $"https://{new HostString(request.Host.Host, port).ToUriComponent()}";
}

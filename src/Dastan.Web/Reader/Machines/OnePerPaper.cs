namespace Dastan.Web.Reader.Machines;

/// <summary>
/// What there is once for all editions (<c>/robots.txt</c>, sitemaps, oEmbed) stands at the root: under an edition's
/// prefix it leads there.
/// </summary>
public sealed class OnePerPaper : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<Reading>() is { Edition.Prefix: not "" } reading
            ? Results.Redirect(reading.Path + reading.Query, permanent: true)
            : await next(context);
}

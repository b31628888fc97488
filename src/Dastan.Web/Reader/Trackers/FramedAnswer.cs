using Dastan.Web.Press;

namespace Dastan.Web.Reader.Trackers;

/// <summary>A small page that every site may show in a frame: it has no cookie, no form, and one script of ours.</summary>
internal sealed record FramedAnswer(FrameView View) : IResult
{
    private static readonly string Policy =
        $"default-src 'none'; style-src {FrameView.Style.Hash}; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    public async Task ExecuteAsync(HttpContext context)
    {
        var html = await RenderedPage.OfAsync<FramedPage>(
            context.RequestServices,
            new Dictionary<string, object?> { ["View"] = View }
        );
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        await new FinishedAnswer(html, "text/html; charset=utf-8").ExecuteAsync(context);
    }
}

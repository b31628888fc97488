using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader;

namespace Dastan.Web.Newsroom.Shell;

/// <summary>A page of the newsroom, rendered whole. Nobody keeps it: it is of one person, and of this moment.</summary>
public sealed record NewsroomAnswer<TPage, TView>(NewsroomFrame Frame, TView View, int Status) : IResult
    where TPage : NewsroomPage<TView>
{
    private bool HasFrames { get; init; }

    public async Task ExecuteAsync(HttpContext context)
    {
        var html = await RenderedPage.OfAsync<TPage>(
            context.RequestServices,
            new Dictionary<string, object?> { ["Frame"] = Frame, ["View"] = View }
        );
        SafetyHeaders.LetIn(Stylesheet.Newsroom, context.Response, withScripts: Frame.Scripts.Count > 0);
        if (HasFrames)
            context.Response.Headers.ContentSecurityPolicy += "; frame-src 'self'";
        await new FinishedAnswer(html, "text/html; charset=utf-8")
        {
            Status = Status,
            CacheControl = "no-store",
        }.ExecuteAsync(context);
    }

    /// <summary>The same with pages of ours in frames.</summary>
    public NewsroomAnswer<TPage, TView> WithFrames() => this with { HasFrames = true };

    /// <summary>The same with scripts of our own, for the custom elements on it.</summary>
    public NewsroomAnswer<TPage, TView> With(params Script[] scripts) =>
        this with
        {
            Frame = Frame with { Scripts = scripts },
        };
}

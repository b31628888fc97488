using Dastan.Web.Parts;
using Dastan.Web.Press;

namespace Dastan.Web.Reader;

/// <summary>Turns a page's frame and view into a finished answer.</summary>
public static class Show
{
    public static PageAnswer<TPage, TView> Page<TPage, TView>(
        Frame frame,
        TView view,
        int status = StatusCodes.Status200OK
    )
        where TPage : ReaderPage<TView>, IStyled => new(frame, view, status);
}

/// <summary>A page that is rendered whole before its first byte leaves, so that it has an ETag and a length.</summary>
public abstract record RenderedAnswer : IResult
{
    /// <summary>What is still done to the HTML once it is rendered.</summary>
    public Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> Change { get; init; } = html => html;

    public abstract Task ExecuteAsync(HttpContext context);

    /// <returns>HTML in UTF-8.</returns>
    public abstract Task<ReadOnlyMemory<byte>> HtmlAsync(IServiceProvider services);
}

/// <summary>A page of a component.</summary>
public sealed record PageAnswer<TPage, TView>(Frame Frame, TView View, int Status) : RenderedAnswer
    where TPage : ReaderPage<TView>, IStyled
{
    public override async Task ExecuteAsync(HttpContext context)
    {
        var html = await HtmlAsync(context.RequestServices);
        var answer = new FinishedAnswer(html, "text/html; charset=utf-8") { Status = Status };
        SafetyHeaders.LetIn(TPage.Style, context.Response, withScripts: Frame.Scripts.Count > 0);
        await answer.ExecuteAsync(context);
    }

    public override async Task<ReadOnlyMemory<byte>> HtmlAsync(IServiceProvider services)
    {
        var parts = new Dictionary<string, object?> { ["Frame"] = Frame, ["View"] = View };
        return Change(await RenderedPage.OfAsync<TPage>(services, parts));
    }
}

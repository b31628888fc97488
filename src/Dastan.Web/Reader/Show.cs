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
public sealed record PageAnswer<TPage, TView>(Frame Frame, TView View, int Status) : IResult
    where TPage : ReaderPage<TView>, IStyled
{
    public async Task ExecuteAsync(HttpContext context)
    {
        var html = await RenderedPage.OfAsync<TPage>(
            context.RequestServices,
            new Dictionary<string, object?> { ["Frame"] = Frame, ["View"] = View }
        );
        var answer = new FinishedAnswer(html, "text/html; charset=utf-8") { Status = Status };
        SafetyHeaders.LetIn(TPage.Style, context.Response);
        await answer.ExecuteAsync(context);
    }
}

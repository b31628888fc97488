using System.Text;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

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
        var html = await RenderAsync(context.RequestServices);
        var answer = new FinishedAnswer(html, "text/html; charset=utf-8") { Status = Status };
        SafetyHeaders.LetIn(TPage.Style, context.Response);
        await answer.ExecuteAsync(context);
    }

    private async Task<ReadOnlyMemory<byte>> RenderAsync(IServiceProvider services)
    {
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?> { ["Frame"] = Frame, ["View"] = View }
        );
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync<ReadOnlyMemory<byte>>(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(parameters);
            var bytes = new MemoryStream(64 * 1024);
            await using (var writer = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true))
                page.WriteHtmlTo(writer);
            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        });
    }
}

using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dastan.Web.Reader;

/// <summary>The bytes of a page, which is a static component.</summary>
public static class RenderedPage
{
    /// <returns>HTML in UTF-8.</returns>
    public static async Task<ReadOnlyMemory<byte>> OfAsync<TPage>(
        IServiceProvider services,
        IDictionary<string, object?> parameters
    )
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync<ReadOnlyMemory<byte>>(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            var bytes = new MemoryStream(64 * 1024);
            await using (var writer = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true))
                page.WriteHtmlTo(writer);
            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        });
    }
}

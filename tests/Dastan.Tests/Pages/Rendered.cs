using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dastan.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Pages;

/// <summary>The HTML that a page of the reader's site becomes.</summary>
internal static class Rendered
{
    public static Task<string> PageAsync<TPage, TView>(Frame frame, TView view)
        where TPage : ReaderPage<TView> => ComponentAsync<TPage>(new() { ["Frame"] = frame, ["View"] = view });

    public static async Task<string> ComponentAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dastan.BrowserTests;

/// <summary>What stands in the way of assistive programs, by axe's rules. Axe runs once, in the page itself: a page that looks for frames of others first takes twice the time.</summary>
internal static class Barriers
{
    private static readonly string Rules = new BundledAxeScriptProvider().GetScript();

    // What stands in frames are readers' pages, which are looked at by themselves.
    private const string Judge = """
        async () => {
          const found = await axe.run(document, { resultTypes: ['violations'], iframes: false });
          return [
            String(found.passes.length),
            ...found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.help}) at ${node.target}: ${node.html}`)),
          ];
        }
        """;

    /// <summary>Each breach with its rule, its place and its element, a line each; "" where there is none.</summary>
    /// <param name="page">As it stands now.</param>
    public static async Task<string> BarriersAsync(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Rules);
        var told = await page.EvaluateAsync<string[]>(Judge);
        Assert.NotEqual("0", told[0]);
        return string.Join('\n', told[1..]);
    }
}

using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What every page promises, looked at as it stands.</summary>
internal static class ForEverybody
{
    /// <summary>It stands in no assistive program's way, and is no wider than the window.</summary>
    public static async Task IsForEverybodyAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync();
        Assert.Equal("", await page.BarriersAsync());
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            $"{page.Url} is wider than the screen"
        );
    }
}

using Microsoft.Playwright;

namespace Dastan.BrowserTests;

public sealed class PrintTests(Browser browser, RunningPaper paper)
{
    [Theory]
    [InlineData(Kind.Story, "en")]
    [InlineData(Kind.Story, "ru")]
    [InlineData(Kind.Front, "en")]
    public async Task On_paper_there_is_the_text_and_nothing_to_press(Kind kind, string edition)
    {
        await using var window = await browser.OpenAsync(new Sight(IsDark: true));
        await window.Page.GotoAsync(paper[kind, edition]);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await window.Page.Locator("h1").IsVisibleAsync());
        foreach (var tool in await window.Page.Locator("header nav, form, .skip, .strip").AllAsync())
            Assert.False(
                await tool.IsVisibleAsync(),
                await tool.EvaluateAsync<string>("one => one.outerHTML.slice(0, 80)")
            );
        Assert.Equal(
            "rgb(0, 0, 0)",
            await window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main p')).color")
        );

        var sheets = await window.Page.PdfAsync(new() { Format = "A4" });
        Assert.True(sheets.Length > 5_000, "The paper is empty.");
    }
}

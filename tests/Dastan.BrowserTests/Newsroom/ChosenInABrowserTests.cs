using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Several stories of the desk's list at once, by keyboard alone.</summary>
public sealed class ChosenInABrowserTests(Browser browser)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Rows_are_ticked_by_keyboard_and_dealt_with_together(int width, bool isDark)
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        var page = window.Page;
        await paper.ComeInAsync(page, "Aida", Role.Publisher);
        foreach (var headline in new[] { "The third", "The second", "The first" })
        {
            await page.BeginStoryAsync(paper.Address);
            await page.Locator("[name=headline]").FillAsync(headline);
            await page.SaveAsync(1);
        }
        await page.GotoAsync(paper.Address + "/newsroom");

        await page.Locator(".desk tbody a").First.FocusAsync();
        await page.Keyboard.PressAsync("x");
        Assert.Equal("true, false, false", await TicksAsync(page));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Shift+X");
        Assert.Equal("true, true, true", await TicksAsync(page));
        await page.Keyboard.PressAsync("x");
        Assert.Equal("true, true, false", await TicksAsync(page));
        await page.IsForEverybodyAsync();

        // Sent without an act, the ticks and the words come back, and are not lost where the list renews itself.
        await page.Locator("#chosen [name=reason]").FillAsync("Call them.");
        await page.Locator("#chosen button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".problem").WaitForAsync();
        await page.WaitForResponseAsync(answer => answer.Request.ResourceType is "fetch");
        Assert.Equal("true, true, false", await TicksAsync(page));
        Assert.Equal("Call them.", await page.Locator("#chosen [name=reason]").InputValueAsync());

        await page.Locator("#chosen [value=due]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#chosen [name=due]").FillAsync("2040-01-02T18:00");
        await page.Locator("#chosen button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.Locator("[role=status]", new() { HasText = "2 done, 0 not done." }).WaitForAsync();
        await page.IsForEverybodyAsync();
        await page.GotoAsync(paper.Address + "/newsroom");
        Assert.Equal(0, await page.Locator(".problem").CountAsync());
        Assert.Equal(2, await page.Locator(".desk tbody td", new() { HasText = "2 January 2040" }).CountAsync());
    }

    private static Task<string> TicksAsync(IPage page) =>
        page.EvaluateAsync<string>(
            "[...document.querySelectorAll('.desk tbody input')].map(box => box.checked).join(', ')"
        );
}

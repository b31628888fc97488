using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Blocks that readers do something with, made in the editor.</summary>
public sealed class BlocksAtWorkTests(Browser browser)
{
    [Fact]
    public async Task A_calculator_is_put_in_and_changed_and_a_list_becomes_one_to_tick_off()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("Bring these:");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "List to tick off" }).ClickAsync();
        await page.Keyboard.TypeAsync("a certificate");
        Assert.Contains("data-list=\"check\"", await BodyAsync(page), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "List to tick off" }).ClickAsync();
        Assert.DoesNotContain("data-list", await BodyAsync(page), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "List to tick off" }).ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Button, new() { Name = "Loan calculator" }).ClickAsync();
        await FillAsync(page, "A tractor", "much", "kzt", "5", "7");
        await page.Keyboard.PressAsync("Enter");
        Assert.NotEqual("", await page.Locator("dialog[open] [role=alert]").InnerTextAsync());
        await page.IsForEverybodyAsync();
        // A hundred and twenty, or a thousand times as much?
        foreach (var sum in new[] { "120,000", "120.000", "1,200,000" })
        {
            await FillAsync(page, "A tractor", sum, "kzt", "5", "7");
            await page.Keyboard.PressAsync("Enter");
            Assert.True(await page.Locator("dialog[open] [role=alert]").IsVisibleAsync(), sum);
        }
        await FillAsync(page, "A tractor", "30000000", "kzt", "5,5", "7");
        await page.Keyboard.PressAsync("Enter");
        const string put =
            "data-embed=\"loan\"><a href=\"/calculator/loan?sum=30000000&amp;rate=5.5&amp;years=7&amp;currency=KZT\">A tractor</a>";
        Assert.Contains(put, await BodyAsync(page), StringComparison.Ordinal);

        // Chosen, it is changed where it stands.
        await page.Locator(".editor figure[data-embed=loan]").ClickAsync();
        await Assertions
            .Expect(page.Locator(".editor figure[data-embed=loan].ProseMirror-selectednode"))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Loan calculator" }).ClickAsync();
        Assert.Equal("30000000", await page.Locator("dialog[open] input").Nth(1).InputValueAsync());
        await FillAsync(page, "A tractor", "1000", "usd", "5", "1");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains(
            "sum=1000&amp;rate=5&amp;years=1&amp;currency=USD",
            await BodyAsync(page),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("30000000", await BodyAsync(page), StringComparison.Ordinal);
    }

    private static async Task FillAsync(IPage page, params string[] values)
    {
        foreach (var (at, value) in values.Index())
            await page.Locator("dialog[open] input").Nth(at).FillAsync(value);
    }

    private static Task<string> BodyAsync(IPage page) =>
        page.EvaluateAsync<string>("document.querySelector('story-editor').words().body");
}

using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Sums of money in the editor: marked while one types, told more of, corrected and dismissed.</summary>
public sealed class SumsAtWorkTests(Browser browser)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Sums_are_marked_corrected_and_dismissed_and_what_was_said_is_saved(int width, bool isDark)
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        var page = window.Page;
        await paper.ComeInAsync(page, "Aida", Role.Publisher);
        await page.BeginStoryAsync(paper.Address);
        await page.Locator(".editor [role=textbox]").ClickAsync();
        await page.Keyboard.TypeAsync("It took $15 million, 200 rupees and 7 dollars of luck.");
        await page.Locator(".editor .amount").Nth(2).WaitForAsync();
        Assert.Equal(
            ["$15 million", "200 rupees", "7 dollars"],
            await page.Locator(".editor .amount").AllInnerTextsAsync()
        );
        Assert.Equal("200 rupees", await page.Locator(".editor .amount.open").InnerTextAsync());

        // Whose rupees they are is asked; one press answers.
        await page.Locator(".editor .amount.open").ClickAsync();
        await page.Locator("dialog.amount[open]").WaitForAsync();
        await page.IsForEverybodyAsync();
        await page.Locator("dialog.amount .understood button", new() { HasText = "PKR" }).ClickAsync();
        await page.Locator(".editor .amount.marked").WaitForAsync();

        // The money of another year.
        await page.Locator(".editor .amount", new() { HasText = "$15" }).ClickAsync();
        await page.Locator("dialog.amount input").Nth(3).FillAsync("last year");
        await page.Keyboard.PressAsync("Enter");
        Assert.NotEqual("", await page.Locator("dialog.amount [role=alert]").InnerTextAsync());
        await page.Locator("dialog.amount input").Nth(3).FillAsync("2025");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".editor .amount.marked").Nth(1).WaitForAsync();

        await page.Locator(".editor .amount", new() { HasText = "7 dollars" }).ClickAsync();
        await page.Locator("dialog.amount > .acts button").Nth(1).ClickAsync();
        await page.Locator(".editor .amount.dismissed").WaitForAsync();

        const string told =
            "<data value=\"15000000\" data-kind=\"amount\" data-currency=\"USD\" data-on=\"2025\">$15 million</data>, "
            + "<data value=\"200\" data-kind=\"amount\" data-currency=\"PKR\">200 rupees</data> and <data value=\"7\">7 dollars</data>";
        Assert.Contains(told, await BodyAsync(page), StringComparison.Ordinal);
        await page.IsSafeAsync();
        await page.ReloadAsync();
        await page.Locator(".editor .amount.dismissed").WaitForAsync();
        Assert.Contains(told, await BodyAsync(page), StringComparison.Ordinal);

        // What was said can be unsaid.
        await page.Locator(".editor .amount.dismissed").ClickAsync();
        await page.Locator("dialog.amount > .acts button").Nth(2).ClickAsync();
        await page.Locator(".editor .amount.guessed").WaitForAsync();
        Assert.DoesNotContain("value=\"7\"", await BodyAsync(page), StringComparison.Ordinal);
    }

    private static Task<string> BodyAsync(IPage page) =>
        page.EvaluateAsync<string>("document.querySelector('story-editor').words().body");
}

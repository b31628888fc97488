using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>The desk's list, while others work: it renews itself under the eyes of who looks at it.</summary>
public sealed class LiveDeskTests(Browser browser)
{
    [Theory]
    [InlineData(1280, false, "en", "Changed just now: A bridge opens in Osh")]
    [InlineData(360, true, "ru", "Только что изменилось: A bridge opens in Osh")]
    public async Task What_others_do_is_seen_and_moves_nobody(int width, bool isDark, string language, string told)
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var first = await browser.OpenAsync(new Sight(width, isDark));
        await using var second = await browser.OpenAsync();
        var (aida, bek) = (first.Page, second.Page);
        await paper.ComeInAsync(bek, "Bek", Role.Publisher);
        foreach (var headline in new[] { "The first story", "A second story" })
        {
            await bek.BeginStoryAsync(paper.Address);
            await bek.Locator("[name=headline]").FillAsync(headline);
            await bek.SaveAsync(1);
        }
        await paper.ComeInAsync(aida, "Aida", Role.Publisher, language);
        var focused = aida.Locator(".desk tbody a", new() { HasText = "The first story" });
        await focused.FocusAsync();

        await bek.BeginStoryAsync(paper.Address);
        await bek.Locator("[name=headline]").FillAsync("A bridge opens in Osh");
        await bek.IsSafeAsync();
        await bek.Locator(".acts button").First.ClickAsync();

        await aida.Locator(".live", new() { HasText = told }).WaitForAsync();
        await aida.Locator(".desk tbody tr.fresh", new() { HasText = "Bek" }).First.WaitForAsync();
        await aida.Locator(".company-of", new() { HasText = "Bek" }).First.WaitForAsync();
        Assert.Equal("The first story", await aida.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Equal("A bridge opens in Osh", await aida.Locator(".desk tbody a").First.TextContentAsync());
        await aida.IsForEverybodyAsync();

        await aida.Keyboard.PressAsync("k");
        Assert.Equal("A second story", await aida.EvaluateAsync<string>("document.activeElement.textContent"));
        await aida.Keyboard.PressAsync("ArrowUp");
        // By its place: in a Russian layout it is another letter.
        await aida.Locator(":focus")
            .DispatchEventAsync(
                "keydown",
                new
                {
                    key = "о",
                    code = "KeyJ",
                    bubbles = true,
                }
            );
        Assert.Equal("A second story", await aida.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_and_one_that_is_back_is_asked_again()
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync();
        await paper.ComeInAsync(window.Page, "Aida", Role.Publisher);
        var status = window.Page.Locator(".live");

        await window.Page.Context.SetOfflineAsync(true);
        await status.Filter(new() { HasText = "does not answer" }).WaitForAsync();
        await window.Page.Context.SetOfflineAsync(false);

        await status
            .Filter(new() { HasNotText = "does not answer" })
            .WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
    }
}

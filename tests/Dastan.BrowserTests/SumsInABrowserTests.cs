using Microsoft.Playwright;

namespace Dastan.BrowserTests;

/// <summary>A story's sums in other money: pressed, by keyboard, without script, on paper, and in the reader's own currency.</summary>
public sealed class SumsInABrowserTests(Browser browser, RunningPaper paper)
{
    private string Story => $"{paper.Address}/2025/04/kazakhstan-four-priorities-eu-samarkand";

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task A_sum_tells_its_worth_without_script_and_by_keyboard(int width, bool isDark)
    {
        await using var window = await browser.OpenAsync(new Sight(width, isDark, IsWithoutScript: true));
        await window.Page.GotoAsync(Story);
        var sum = window.Page.Locator(".sum > button").First;
        var note = window.Page.Locator($"#{await sum.GetAttributeAsync("popovertarget")}");
        Assert.False(await note.IsVisibleAsync());

        await sum.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.True(await note.IsVisibleAsync());
        Assert.Contains("billion\u00a0USD", await note.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("European Central Bank: 1 EUR = ", await note.InnerTextAsync(), StringComparison.Ordinal);
        var box = (await note.BoundingBoxAsync())!;
        Assert.True(
            box.X >= 0 && box.X + box.Width <= width && box.Y + box.Height <= 800.5,
            $"{box.X} {box.Width} {box.Y}"
        );

        await window.Page.Keyboard.PressAsync("Escape");
        Assert.False(await note.IsVisibleAsync());
        Assert.True(await sum.EvaluateAsync<bool>("one => one === document.activeElement"));
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task An_open_note_is_for_everybody(int width, bool isDark)
    {
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        await window.Page.GotoAsync(Story);
        await window.Page.Locator(".sum > button").First.ClickAsync();
        await window.Page.Locator(".sum-note select").First.WaitForAsync();

        Assert.Equal("", await window.Page.BarriersAsync());
    }

    [Fact]
    public async Task A_currency_once_chosen_shows_beside_every_sum_of_every_story()
    {
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await page.GotoAsync(Story);
        await page.Locator(".sum > button").First.ClickAsync();
        await page.Locator(".sum-note:popover-open select").SelectOptionAsync("KGS");

        await Assertions
            .Expect(page.Locator(".sum-own"))
            .ToHaveCountAsync(await page.Locator(".sum > button").CountAsync(), new() { Timeout = 60_000 });
        Assert.Equal(" (>\u00a0940\u00a0billion\u00a0KGS)", await page.Locator(".sum-own").First.TextContentAsync());
        Assert.Contains(
            "NBKR",
            await page.Locator(".sum-own").First.GetAttributeAsync("title"),
            StringComparison.Ordinal
        );

        await page.GotoAsync($"{paper.Address}/2025/04/middle-corridor-in-figures");
        await page.Locator(".sum-own").First.WaitForAsync();
        Assert.Empty(await page.Context.CookiesAsync());

        await page.Locator(".sum > button").First.ClickAsync();
        await page.Locator(".sum-note:popover-open select").SelectOptionAsync("");
        await page.Locator(".sum-own").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await page.Locator(".sum-own").CountAsync());
    }

    [Fact]
    public async Task Where_nothing_may_be_kept_and_choices_follow_in_haste_each_sum_is_told_once()
    {
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await page.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
        );
        await page.GotoAsync(Story);
        await page.Locator(".sum-note select").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.EvaluateAsync(
            """
            for (const currency of ["KGS", "UZS", "KGS"]) {
              const select = document.querySelector(".sum-note select");
              select.value = currency;
              select.dispatchEvent(new Event("change"));
            }
            """
        );

        var sums = await page.Locator(".sum > button").CountAsync();
        await Assertions.Expect(page.Locator(".sum-own")).ToHaveCountAsync(sums, new() { Timeout = 60_000 });
        // Those who were passed over would come a moment after.
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(sums, await page.Locator(".sum-own").CountAsync());
        Assert.EndsWith("KGS)", await page.Locator(".sum-own").First.TextContentAsync());
    }

    [Fact]
    public async Task On_paper_the_sums_stand_below_the_story()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(Story);
        Assert.False(await window.Page.Locator(".sums h2").IsVisibleAsync());

        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await window.Page.Locator(".sums h2").IsVisibleAsync());
        Assert.True(await window.Page.Locator(".sum-note").First.IsVisibleAsync());
        Assert.False(await window.Page.Locator(".sum-note button").First.IsVisibleAsync());
    }

    [Fact]
    public async Task What_is_copied_has_the_sums_in_it()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(Story);

        var copied = await window.Page.EvaluateAsync<string>(
            "(() => { const p = document.querySelector('.sum').closest('p'); getSelection().selectAllChildren(p); return getSelection().toString(); })()"
        );

        Assert.Contains("€10\u00a0billion", copied, StringComparison.Ordinal);
    }
}

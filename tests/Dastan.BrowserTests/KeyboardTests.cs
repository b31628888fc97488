using Microsoft.Playwright;

namespace Dastan.BrowserTests;

/// <summary>Somebody who has a keyboard and no pointer.</summary>
public sealed class KeyboardTests(Browser browser, RunningPaper paper)
{
    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_text_and_the_next_does_it()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(paper[Kind.Story, "en"]);

        await window.Page.Keyboard.PressAsync("Tab");
        var offer = window.Page.Locator(":focus");
        Assert.Equal("#text", await offer.GetAttributeAsync("href"));
        Assert.True((await offer.BoundingBoxAsync())!.Height > 10, "The offer can't be seen.");

        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Page.Locator("main :focus").CountAsync() == 1, "The next key is not in the text.");
    }

    [Fact]
    public async Task Every_stop_on_the_way_through_a_front_can_be_seen()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(paper[Kind.Front, "en"]);
        var stops = 0;
        while (await NextStopAsync(window.Page) is { } stop && stops++ < 300)
            Assert.True(
                stop is { Height: > 0, Width: > 0, IsMarked: true },
                $"stop {stops} ({stop.Text}) can't be seen"
            );

        Assert.InRange(stops, 20, 299);
    }

    [Fact]
    public async Task A_rate_tells_its_bank_and_day_when_asked()
    {
        await using var window = await browser.OpenAsync(new Sight(IsWithoutScript: true));
        await window.Page.GotoAsync(paper[Kind.Front, "en"]);
        var answer = window.Page.Locator(".strip details").First;

        await answer.Locator("summary").FocusAsync();
        Assert.Null(await answer.GetAttributeAsync("open"));
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.NotNull(await answer.GetAttributeAsync("open"));
        Assert.Contains("Bank", await answer.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.True(await answer.Locator("time").IsVisibleAsync());
    }

    private static async Task<Stop?> NextStopAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<Stop?>(
            """
            (() => {
              const one = document.activeElement;
              if (!one || one === document.body) return null;
              const box = one.getBoundingClientRect(), style = getComputedStyle(one);
              return { text: one.textContent.trim().slice(0, 40), width: box.width, height: box.height,
                isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 };
            })()
            """
        );
    }

    private sealed record Stop
    {
        public string Text { get; set; } = "";

        public double Width { get; set; }

        public double Height { get; set; }

        public bool IsMarked { get; set; }
    }
}

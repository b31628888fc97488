using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Notes to the writer beside the editor: pinned to what is selected, by keyboard, and led back to it.</summary>
public sealed class NotesInABrowserTests(Browser browser)
{
    [Theory]
    [InlineData(1280, false, "en")]
    [InlineData(360, true, "ru")]
    public async Task A_selected_passage_is_noted_by_keyboard_and_found_again(int width, bool isDark, string language)
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        var page = window.Page;
        await paper.ComeInAsync(page, "Aida", Role.Publisher);
        await page.BeginStoryAsync(paper.Address);
        await WriteAsync(page);
        if (language is "ru")
        {
            await using var second = await browser.OpenAsync(new Sight(width, isDark));
            await paper.ComeInAsync(second.Page, "Bek", Role.Publisher, language);
            await second.Page.GotoAsync(page.Url);
            await second.Page.Locator(".notes").WaitForAsync();
            await second.Page.IsForEverybodyAsync();
        }

        await PinAsync(page, "bridge", "Which bridge?");

        Assert.Equal("bridge", await page.Locator(".editor .noted").InnerTextAsync());
        Assert.Equal("bridge", await QuoteAsync(page));
        Assert.False(await page.Locator(".pinned .wanting").IsVisibleAsync());
        await page.IsForEverybodyAsync();
        var (notes, text) = (await TopAsync(page, ".notes"), await TopAsync(page, ".editor"));
        Assert.True(width == 360 ? notes > text : notes <= text, $"notes at {notes}, text at {text}");

        // Enter on the note goes to the passage.
        await page.Locator(".pinned .quote a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("getSelection().toString() === 'bridge'");

        // Where the words are changed the note says so, until that is undone.
        await page.Keyboard.TypeAsync("tunnel");
        await page.Locator(".pinned .wanting:not([hidden])").WaitForAsync();
        await page.Keyboard.PressAsync("Control+z");
        await page.Locator(".pinned .wanting[hidden]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.IsSafeAsync();

        // Nothing of the mark is in the text that is saved.
        Assert.DoesNotContain(
            "noted",
            await page.EvaluateAsync<string>("document.querySelector('story-editor').words().body"),
            StringComparison.Ordinal
        );
        await page.SaveAsync(1);
        Assert.Equal("bridge", await page.Locator(".editor .noted").InnerTextAsync());
    }

    [Fact]
    public async Task Answers_and_resolutions_are_sent_without_leaving_the_text()
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await paper.ComeInAsync(page, "Aida", Role.Publisher);
        await page.BeginStoryAsync(paper.Address);
        await WriteAsync(page);
        await PinAsync(page, "bridge", "Which bridge?");
        await page.PinAsync("A bridge opens in Osh");
        await page.EvaluateAsync("window.stayed = true");

        var first = page.Locator(".pinned").First;
        await page.Locator(".pinned").Nth(1).Locator("summary").ClickAsync();
        await page.Locator(".pinned").Nth(1).Locator("textarea").FillAsync("Half an answer");
        await first.Locator("summary").ClickAsync();
        await first.Locator("textarea").FillAsync("The new one.");
        await first.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await first.Locator(".remark", new() { HasText = "The new one." }).WaitForAsync();
        // What was typed elsewhere in the list is still there.
        Assert.Equal("Half an answer", await page.Locator(".pinned").Nth(1).Locator("textarea").InputValueAsync());
        await first.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await page.Locator(".pinned.resolved").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Equal(0, await page.Locator(".editor .noted").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("window.stayed"));
        // At its words: a newer browser counts the hidden ones before them as its first box.
        await page.Locator(".pinned .quote a")
            .First.ClickAsync(
                new()
                {
                    Position = new() { X = 20, Y = 9 },
                }
            );
        Assert.Equal("headline", await page.EvaluateAsync<string>("document.activeElement.name"));
    }

    [Fact]
    public async Task A_note_that_the_server_does_not_take_stays_typed()
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await paper.ComeInAsync(page, "Aida", Role.Publisher);
        await page.BeginStoryAsync(paper.Address);
        await page.Locator(".pin summary").ClickAsync();
        await page.Locator(".pin [name=quote]").FillAsync("No such words");
        await page.Locator(".pin [name=text]").FillAsync("Why?");

        await page.Locator(".pin button").ClickAsync();
        await page.Locator(".pin .problem", new() { HasText = "No such words" }).WaitForAsync();
        Assert.Equal("Why?", await page.Locator(".pin [name=text]").InputValueAsync());

        await page.Context.SetOfflineAsync(true);
        await page.Locator(".pin button").ClickAsync();
        await page.Locator(".pin .problem", new() { HasText = "does not answer" }).WaitForAsync();
        Assert.Equal("No such words", await page.Locator(".pin [name=quote]").InputValueAsync());
    }

    private static async Task WriteAsync(IPage page)
    {
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("They opened a bridge");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("and it holds.");
        await page.IsSafeAsync();
    }

    // The browser tells the editor of a selection by an event of its own, after the key: faster than that no hand goes on.
    private const string SelectedAfterAFrame =
        "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(getSelection().toString()), 30)))";

    // The word stands at the end of the first paragraph.
    private static async Task PinAsync(IPage page, string word, string text)
    {
        await page.Body.FocusAsync();
        // Whoever selects looks at what is selected: a key may come while the page draws.
        do
        {
            await page.Keyboard.PressAsync("Control+Home");
            await page.Keyboard.PressAsync("End");
            foreach (var _ in word)
                await page.Keyboard.PressAsync("Shift+ArrowLeft");
        } while (await page.EvaluateAsync<string>(SelectedAfterAFrame) != word);
        await page.Keyboard.PressAsync("Control+Alt+m");
        Assert.Equal(word, await page.Locator(".pin [name=quote]").InputValueAsync());
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".pinned .remark", new() { HasText = text }).WaitForAsync();
    }

    private static Task<string> QuoteAsync(IPage page) =>
        page.EvaluateAsync<string>("document.querySelector('.pinned').dataset.quote");

    private static Task<double> TopAsync(IPage page, string selector) =>
        page.EvaluateAsync<double>(
            "selector => document.querySelector(selector).getBoundingClientRect().top + scrollY",
            selector
        );
}

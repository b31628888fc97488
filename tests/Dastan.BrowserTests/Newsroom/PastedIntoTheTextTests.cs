using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What is pasted or dropped into a text: where it comes, in which order, and what of it.</summary>
public sealed class PastedIntoTheTextTests(Browser browser)
{
    [Fact]
    public async Task A_paste_comes_where_it_was_put_and_the_form_waits_for_it()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
        var mayGoOn = await HeldAsync(page);
        await page.Keyboard.TypeAsync("One.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Three.");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("End");
        await page.SelectsAsync(5, 5);
        await page.PasteAsync("<b>Two.</b>");
        await page.Keyboard.PressAsync("Control+End");
        await page.SelectsAsync(13, 13);
        await page.Keyboard.TypeAsync(" Four.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("still on its way").WaitForAsync();
        // One more, while the form waits for the first.
        await page.PasteAsync("<b>Five.</b>");
        mayGoOn.SetResult();
        await page.IsSavedAsync(1);

        Assert.Equal("One.Two.Three. Four.Five.", await page.Body.TextContentAsync());
    }

    [Fact]
    public async Task What_is_selected_stays_until_the_paste_is_there_and_comes_back_with_one_undo()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
        var mayGoOn = await HeldAsync(page);
        await page.Keyboard.TypeAsync("One two");
        await page.Keyboard.PressAsync("Control+Shift+ArrowLeft");
        await page.SelectsAsync(5, 8);

        await page.PasteAsync("<i>three</i>");
        Assert.Equal("One two", await page.Body.TextContentAsync());
        mayGoOn.SetResult();
        await Assertions.Expect(page.Body.Locator("em")).ToHaveTextAsync("three");
        Assert.Equal("One three", await page.Body.TextContentAsync());

        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("One two", await page.Body.TextContentAsync());
    }

    [Fact]
    public async Task Two_pastes_at_one_place_come_in_their_order_however_soon_each_is_read()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
        var first = await HeldAsync(page, "two");
        await page.Keyboard.TypeAsync("One");
        await page.Keyboard.PressAsync("Control+Shift+ArrowLeft");
        await page.SelectsAsync(1, 4);

        await page.PasteAsync("<b>two</b>");
        var second = page.WaitForResponseAsync(answer =>
            answer.Request.PostData?.Contains("three", StringComparison.Ordinal) is true
        );
        await page.PasteAsync("<b>three</b>");
        _ = await second;
        first.SetResult();

        await Assertions.Expect(page.Body).ToHaveTextAsync("twothree");
    }

    [Fact]
    public async Task What_is_dropped_from_elsewhere_is_read_like_a_paste_and_takes_no_place()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
        await page.Keyboard.TypeAsync("One.");

        await page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              data.setData('text/html', '<p class="MsoNormal"><span style="font-weight:700">Two.</span></p>');
              const line = document.querySelector('.editor .prose p');
              const { right, top, bottom } = line.getBoundingClientRect();
              line.dispatchEvent(new DragEvent('drop', { dataTransfer: data, clientX: right - 2, clientY: (top + bottom) / 2, bubbles: true, cancelable: true }));
            }
            """
        );
        // The schema alone does not know that this is bold.
        await Assertions.Expect(page.Body.Locator("strong")).ToHaveTextAsync("Two.");
        Assert.Equal("One.Two.", await page.Body.TextContentAsync());

        await page.ThroughTheEditorAsync("<p>One.</p><hr>");
        await page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              data.setData('text/html', '<p>Two.</p>');
              const rule = document.querySelector('.editor .prose hr');
              const { left, top } = rule.getBoundingClientRect();
              rule.dispatchEvent(new DragEvent('drop', { dataTransfer: data, clientX: left + 20, clientY: top, bubbles: true, cancelable: true }));
            }
            """
        );
        await Assertions.Expect(page.Body).ToHaveTextAsync("One.Two.");
        Assert.Equal(1, await page.Body.Locator("hr").CountAsync());
    }

    [Fact]
    public async Task What_is_typed_over_the_place_of_a_paste_is_not_replaced_by_it()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
        var mayGoOn = await HeldAsync(page);
        await page.Keyboard.TypeAsync("One two");
        await page.Keyboard.PressAsync("Control+Shift+ArrowLeft");
        await page.SelectsAsync(5, 8);

        await page.PasteAsync("<i>three</i>");
        await page.Keyboard.TypeAsync(" four");
        mayGoOn.SetResult();

        await Assertions.Expect(page.Body).ToHaveTextAsync("One three four");
    }

    [Fact]
    public async Task What_calls_itself_a_copy_of_ours_is_read_like_all_else_and_our_own_copy_goes_in_as_it_was()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.EndsWith("/paste", StringComparison.Ordinal) ? 1 : 0;

        await page.PasteAsync(
            "<dl data-pm-slice=\"0 0 []\"><dt>som<meta http-equiv=refresh content='0;url=//evil.example'></dt><dd onclick='x()'>money<form><input></form></dd></dl>"
        );
        await page.Body.Locator("dl").WaitForAsync();
        Assert.Equal(1, asked);
        Assert.Equal(0, await page.Body.Locator("meta, form, input, [onclick]").CountAsync());

        await page.EvaluateAsync(
            """
            () => {
              const body = document.querySelector('.editor .prose');
              const data = new DataTransfer();
              const act = (kind) => body.dispatchEvent(new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true }));
              document.querySelector('story-editor').put({ headline: '', standfirst: '', dateline: '', body: '<p>Ours</p>' });
              body.focus();
              getSelection().selectAllChildren(body.querySelector('p'));
              document.dispatchEvent(new Event('selectionchange'));
              act('copy');
              getSelection().collapseToEnd();
              document.dispatchEvent(new Event('selectionchange'));
              act('paste');
            }
            """
        );
        await Assertions.Expect(page.Body).ToHaveTextAsync("OursOurs");
        Assert.Equal(1, asked);
    }

    // What is pasted is not read before it may go on.
    private static async Task<TaskCompletionSource> HeldAsync(IPage page, string with = "")
    {
        var mayGoOn = new TaskCompletionSource();
        await page.RouteAsync(
            "**/stories/paste",
            async route =>
            {
                if (route.Request.PostData!.Contains(with, StringComparison.Ordinal))
                    await mayGoOn.Task;
                await route.ContinueAsync();
            }
        );
        return mayGoOn;
    }
}

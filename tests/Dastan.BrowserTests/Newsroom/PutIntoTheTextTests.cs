using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What comes into a text by paste, drop, link or a key, and what it leaves as it was.</summary>
public sealed class PutIntoTheTextTests(Browser browser)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paste_comes_where_it_was_put_and_the_form_waits_for_it()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
        var mayGoOn = new TaskCompletionSource();
        await page.RouteAsync(
            "**/stories/paste",
            async route =>
            {
                await mayGoOn.Task;
                await route.ContinueAsync();
            }
        );
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
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
        var mayGoOn = new TaskCompletionSource();
        await page.RouteAsync(
            "**/stories/paste",
            async route =>
            {
                await mayGoOn.Task;
                await route.ContinueAsync();
            }
        );
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
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
        var first = new TaskCompletionSource();
        await page.RouteAsync(
            "**/stories/paste",
            async route =>
            {
                if (route.Request.PostData!.Contains("two", StringComparison.Ordinal))
                    await first.Task;
                await route.ContinueAsync();
            }
        );
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
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
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
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
        var mayGoOn = new TaskCompletionSource();
        await page.RouteAsync(
            "**/stories/paste",
            async route =>
            {
                await mayGoOn.Task;
                await route.ContinueAsync();
            }
        );
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
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
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

    [Fact]
    public async Task What_is_no_Story_HTML_does_not_come_to_life_in_a_block_that_stays_as_it_is()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);

        var body = await page.ThroughTheEditorAsync(
            "<dl style=\"color:red\" onclick=\"x()\"><dt>a<button form=\"story\">b</button></dt><dd><a href=\"javascript:x()\" rel=\"nofollow\">c</a><a href=\"java\tscript:x()\">d</a><a href=\"blob:x\">e</a><style>p{}</style><iframe></iframe></dd></dl>"
        );

        Assert.Equal("<dl><dt>ab</dt><dd><a rel=\"nofollow\">c</a><a>d</a><a>e</a></dd></dl>", body);
    }

    [Theory]
    [InlineData("<p>One<br></p>", "\"", "<p>One<br>“</p>")]
    [InlineData("<p><strong>One</strong></p>", "\"", "<p><strong>One”</strong></p>")]
    [InlineData("<p><a href=\"/rates\">One</a></p>", "'", "<p><a href=\"/rates\">One</a>’</p>")]
    [InlineData("<p><data value=\"5\">5</data></p>", " %", "<p><data value=\"5\">5</data>\u00a0%</p>")]
    public async Task A_sign_that_is_set_while_one_types_leaves_what_stands_before_it_alone(
        string before,
        string typed,
        string after
    )
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
        await page.ThroughTheEditorAsync(before);
        await page.Body.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");

        await page.Keyboard.TypeAsync(typed);

        Assert.Equal(
            after.Replace("\u00a0", "&nbsp;", StringComparison.Ordinal),
            await page.EvaluateAsync<string>("() => document.querySelector('story-editor').words().body")
        );
    }

    [Fact]
    public async Task A_link_in_which_the_cursor_stands_is_changed_whole_and_taken_off_whole()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        var page = await BeginAsync(window, paper);
        await page.ThroughTheEditorAsync("<p>See <a href=\"/old\">our <em>own</em> rates</a> here.</p>");
        await page.Body.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        for (var step = 0; step < "See our o".Length; step++)
            await page.Keyboard.PressAsync("ArrowRight");

        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("dialog.link input").FillAsync("/rates");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(
            "<p>See <a href=\"/rates\">our <em>own</em> rates</a> here.</p>",
            await page.EvaluateAsync<string>("() => document.querySelector('story-editor').words().body")
        );

        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Button, new() { Name = "No link" }).ClickAsync();
        Assert.Equal(
            "<p>See our <em>own</em> rates here.</p>",
            await page.EvaluateAsync<string>("() => document.querySelector('story-editor').words().body")
        );
    }

    [Fact]
    public async Task Several_pictures_come_in_the_order_in_which_they_were_put()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        using var first = new PhotoFile("first.png", 300, 200);
        using var second = PhotoFile.Of("second.png", 400, 200);
        using var third = PhotoFile.Of("third.png", 200, 500);
        var page = await BeginAsync(window, paper);
        await page.Keyboard.TypeAsync("Water rises.");

        await page.PasteFilesAsync([first.Path, second.Path, third.Path], Stop);
        await page.Body.Locator("img").Nth(2).WaitForAsync(new() { Timeout = 60_000 });

        Assert.Equal(
            ["300", "400", "200"],
            await page
                .Body.Locator("img")
                .EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('width'))")
        );
    }

    private static async Task<IPage> BeginAsync(Window window, KilledPaper paper)
    {
        await window.Page.BecomeFirstAsync((await paper.StartAsync())!);
        await window.Page.BeginStoryAsync(paper.Address);
        await window.Page.Body.ClickAsync();
        return window.Page;
    }
}

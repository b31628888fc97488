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
        await page.PasteAsync("<b>Two.</b>");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" Four.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("still on its way").WaitForAsync();
        mayGoOn.SetResult();
        await page.Locator("story-editor[data-version='0'] .prose").WaitForAsync();

        await Assertions.Expect(page.Body).ToHaveTextAsync("One.Two.Three. Four.");
        await page.ReloadAsync();
        Assert.Equal("One.Two.Three. Four.", await page.Body.TextContentAsync());
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
            "<dl style=\"color:red\" onclick=\"x()\"><dt>a<button form=\"story\">b</button></dt><dd><a href=\"javascript:x()\" rel=\"nofollow\">c</a><style>p{}</style><iframe></iframe></dd></dl>"
        );

        Assert.Equal("<dl><dt>ab</dt><dd><a rel=\"nofollow\">c</a></dd></dl>", body);
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

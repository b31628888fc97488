using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What comes into a text by a key, a link or as pictures, and what it leaves as it was.</summary>
public sealed class PutIntoTheTextTests(Browser browser)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_no_Story_HTML_does_not_come_to_life_in_a_block_that_stays_as_it_is()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);

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
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
        await page.ThroughTheEditorAsync(before);
        await page.GoToTheEndAsync();

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
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = await window.BeginInAsync(paper);
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
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        using var first = new PhotoFile("first.png", 300, 200);
        using var second = PhotoFile.Of("second.png", 400, 200);
        using var third = PhotoFile.Of("third.png", 200, 500);
        var page = await window.BeginInAsync(paper);
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
}

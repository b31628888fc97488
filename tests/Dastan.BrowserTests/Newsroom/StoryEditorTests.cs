using Dastan.Domain.Stories;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>The editor of a story: what goes in comes out, and what is done by hand does what it says.</summary>
public sealed class StoryEditorTests(Browser browser)
{
    // One of everything that the editor has a form for, and of what it leaves as it is.
    private static readonly string[] Bodies =
    [
        "<p>Plain, with <em>emphasis</em>, <strong>weight <em>and both</em></strong>, H<sub>2</sub>O, m<sup>2</sup>.</p>",
        "<p>A <a href=\"https://paper.example/x\" rel=\"nofollow\">link</a>, <a href=\"/rates\">ours</a>, a <s>slip</s>, <del datetime=\"2026-11-24\">out</del> <ins>in</ins>.</p>",
        "<h2>One</h2><p>Two<br>three</p><h3>Four</h3><hr><p lang=\"ru\">Пять</p>",
        "<ul><li>one</li><li>two<ul><li>under</li></ul></li><li><p>three</p><p>and more</p></li></ul><ol start=\"3\" reversed><li value=\"9\">nine</li></ol>",
        "<blockquote cite=\"https://paper.example/said\"><p>We build.</p><footer>A mason</footer></blockquote>",
        "<figure><img src=\"/pictures/a.jpg\" alt=\"A dam\" width=\"800\" height=\"600\"><figcaption>The dam. <cite>N. N.</cite></figcaption></figure>",
        "<figure><a href=\"https://paper.example/\"><img src=\"/pictures/a.jpg\" alt=\"\"></a></figure>",
        "<figure data-embed=\"youtube\"><a href=\"https://www.youtube.com/watch?v=abc\">A film</a><figcaption>Seen</figcaption></figure>",
        "<aside><p>By the way</p><ul><li>one</li></ul></aside>",
        "<table><tbody><tr><th scope=\"col\">City</th><th>Taxis</th></tr><tr><td>Osh</td><td colspan=\"2\">12</td></tr></tbody></table>",
        "<table><caption>Taxis</caption><thead><tr><th>City</th></tr></thead><tbody><tr><td>Osh</td></tr></tbody></table>",
        "<table><thead><tr><th>City</th></tr><tr><th lang=\"ru\">Ош</th></tr></thead><tbody><tr><td lang=\"ky\" dir=\"ltr\">Ош</td></tr></tbody></table>",
        "<table><thead><tr><th>Heads alone</th></tr></thead></table>",
        "<dl><dt>som</dt><dd>The money of Kyrgyzstan</dd></dl>",
        "<dl><dt>one <small>of</small> <mark>each</mark> <sub>a</sub><sup>b</sup> <kbd>c</kbd> <q>d</q> <bdi>e</bdi> <bdo dir=\"rtl\">f</bdo> <del datetime=\"2026-11-24\">g</del> <ins>h</ins> <s>i</s></dt><dd lang=\"ru\"><p>один<br>два <abbr title=\"три\">3</abbr> <time datetime=\"2026-11-24\">24-го</time> <code>x</code> <cite>y</cite> <span lang=\"ky\">ү</span> <a href=\"mailto:desk@paper.example\">a</a> <a href=\"tel:+996312000000\">b</a> <a href=\"#c\">c</a> <a href=\"https://paper.example/d\" rel=\"nofollow\">d</a> <data value=\"5\" data-kind=\"figure\" data-unit=\"km\" data-on=\"2026-11-24\" data-tracker=\"roads\">5</data></p><ol start=\"3\" reversed><li value=\"9\">nine</li></ol><ul><li>ten</li></ul></dd></dl>",
        "<pre>a  b\n  c</pre>",
        "<p>It cost <data value=\"471.2\" data-kind=\"amount\" data-currency=\"KZT\" data-on=\"2026-11-24\">471,2 тенге</data> on <time datetime=\"2026-11-24\">Tuesday</time>.</p>",
        "<p><abbr title=\"twenty-foot equivalent unit\">TEU</abbr>, <code>x = 1</code>, <kbd>Esc</kbd>, <q>so</q>, <cite>Dastan</cite>, <mark>this</mark>, <small>note</small>, <span lang=\"uz\">gʻalaba</span>, <bdi>Ж</bdi></p>",
    ];

    [Fact]
    public async Task What_is_not_changed_comes_out_as_it_went_in()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);

        foreach (var body in Bodies.Append(string.Concat(Bodies)).Select(html => StoryHtml.Read(html).Html))
            Assert.Equal(body, StoryHtml.Read(await window.Page.ThroughTheEditorAsync(body)).Html);
    }

    [Fact]
    public async Task A_story_is_written_and_published_by_keyboard_alone()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);
        var keyboard = window.Page.Keyboard;

        await window.Page.Locator("textarea[name=headline]").FocusAsync();
        await keyboard.TypeAsync("A bridge opens in Osh");
        foreach (var text in new[] { "The city waited nine years.", "OSH" })
        {
            await keyboard.PressAsync("Tab");
            await keyboard.TypeAsync(text);
        }
        // The toolbar is one stop, its signs another, then the body.
        await keyboard.PressAsync("Tab");
        Assert.Equal("Bold", await window.Page.Locator(":focus").GetAttributeAsync("title"));
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("The \"new\" bridge ");
        await keyboard.PressAsync("Control+b");
        await keyboard.TypeAsync("holds");
        await keyboard.PressAsync("Control+b");
        await keyboard.TypeAsync(". It's here...");
        await window.Page.IsSafeAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).FocusAsync();
        await keyboard.PressAsync("Enter");
        await window.Page.Locator(".desk, .empty").First.WaitForAsync();

        await window.Page.GotoAsync(paper.Address);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "A bridge opens in Osh" }).First.ClickAsync();
        Assert.Contains(
            "The “new” bridge <strong>holds</strong>. It’s here…",
            await window.Page.ContentAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_saves_at_once_finds_the_story_saved_and_no_draft_left()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);
        await window.Page.Body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("Saved before anything was sent.");

        await window.Page.SaveAsync(1);

        Assert.Equal("Saved before anything was sent.", await window.Page.Body.InnerTextAsync());
        Assert.True(await window.Page.Locator("story-editor .note").IsHiddenAsync());
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Of_two_windows_neither_silently_wins()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);
        // The second is on another machine: it shares the account, not the browser's store.
        await using var elsewhere = await browser.OpenAsync();
        await elsewhere.Page.ComeAsAsync(window.Page);
        await elsewhere.Page.GotoAsync(window.Page.Url);
        await window.Page.Body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("From the first.");
        await window.Page.IsSafeAsync();

        await elsewhere.Page.Body.ClickAsync();
        await elsewhere.Page.Keyboard.TypeAsync("From the second.");
        await elsewhere.Page.Locator(".safety[data-at=conflict]").WaitForAsync();

        Assert.Equal("From the first.", await elsewhere.Page.Locator(".safety .read").InnerTextAsync());
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Go on with this text" }).ClickAsync();
        await elsewhere.Page.IsSafeAsync();
        await elsewhere.Page.ReloadAsync();
        Assert.Equal("From the second.", await elsewhere.Page.Body.InnerTextAsync());
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task The_desk_and_the_editor_are_for_everybody(int width, bool isDark)
    {
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);
        await window.Page.Body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("Some words.");
        await window.Page.IsSafeAsync();
        var story = window.Page.Url;
        await window.Page.SaveAsync(1);

        foreach (
            var address in new[]
            {
                story,
                story + "/revisions",
                paper.Address + "/newsroom",
                paper.Address + "/newsroom/stories/new",
            }
        )
        {
            await window.Page.GotoAsync(address);
            Assert.Equal("", await window.Page.BarriersAsync());
            Assert.True(
                await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                $"{address} is wider than the screen"
            );
        }
    }
}

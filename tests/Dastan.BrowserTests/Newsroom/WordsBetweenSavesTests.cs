using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What is typed around a save that is refused, leads nowhere or finds other words, and on a machine that others use too.</summary>
public sealed class WordsBetweenSavesTests(Browser browser)
{
    // So far has a page's clock to be put on until a form that led nowhere counts as that.
    private const int AfterLeaving = 21_000;

    [Fact]
    public async Task What_a_refused_form_shows_again_is_safe()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("Words without a headline.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await page.Locator(".problem").WaitForAsync();
        await page.IsSafeAsync();

        await page.EvaluateAsync("localStorage.clear()");
        await page.GotoAsync(page.Url);
        Assert.Equal("Words without a headline.", await page.Body.InnerTextAsync());
    }

    [Fact]
    public async Task Who_types_on_still_has_both_texts_to_choose_from()
    {
        await using var window = await browser.OpenAsync();
        await using var elsewhere = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = elsewhere.Page;
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);
        await page.ComeAsAsync(window.Page);
        await page.GotoAsync(window.Page.Url);
        await window.Page.Body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("From the first.");
        await window.Page.IsSafeAsync();
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("From the second.");
        await page.Locator(".safety[data-at=conflict]").WaitForAsync();

        await page.Keyboard.TypeAsync(" And more.");

        Assert.Equal("From the first.", await page.Locator(".safety .read").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with this text" }).ClickAsync();
        await page.Keyboard.TypeAsync(" Still more.");
        await page.IsSafeAsync();
        await page.ReloadAsync();
        Assert.StartsWith("From the second. And more.", await page.Body.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_led_nowhere_holds_nothing_back()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.Clock.InstallAsync();
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("Not sent by the form.");
        // As Esc does on a slow line. What looks for something on the page would wait for the one that never comes.
        await page.EvaluateAsync("() => { document.querySelector('.acts button').click(); window.stop(); }");
        var kept = page.WaitForResponseAsync(answer => answer.Request.Method is "PUT" && answer.Ok);
        await page.Keyboard.TypeAsync(" And more.");

        await page.Clock.FastForwardAsync(AfterLeaving);
        _ = await kept;

        await page.EvaluateAsync("localStorage.clear()");
        await page.ReloadAsync();
        Assert.StartsWith("Not sent by the form.", await page.Body.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_uses_the_machine_after_somebody_has_none_of_their_words()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        // Of another, and of a version before it was told whose they are.
        await page.EvaluateAsync(
            """
            () => {
              const address = document.querySelector('story-editor').dataset.draft;
              const left = (window, body) => JSON.stringify({ window, words: { headline: '', standfirst: '', dateline: '', body }, version: 0, sequence: 1, basedOn: 0, at: 1 });
              localStorage.setItem(`dastan:draft:another:${address}:a`, left('a', '<p>Theirs.</p>'));
              localStorage.setItem(`dastan:draft:${address}:b`, left('b', '<p>From before.</p>'));
            }
            """
        );

        await page.ReloadAsync();
        await page.IsSafeAsync();

        Assert.Equal("From before.", await page.Body.InnerTextAsync());
        Assert.Equal(
            ["a"],
            await page.EvaluateAsync<string[]>(
                "() => Object.values(localStorage).map(one => JSON.parse(one).window).filter(Boolean)"
            )
        );
    }

    [Fact]
    public async Task What_the_server_tidied_is_not_held_against_whoever_saved_it()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Locator("textarea[name=headline]").FillAsync("A  dam  ");
        await page.TypeUntidilyAsync();

        await page.SaveAsync(1);
        await page.WaitForFunctionAsync("() => localStorage.length === 0");

        Assert.Equal(0, await page.Locator(".safety[data-at]").CountAsync());
    }

    [Fact]
    public async Task What_was_saved_on_the_way_elsewhere_is_not_held_against_whoever_comes_back()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        var story = page.Url;
        await page.Locator("textarea[name=headline]").FillAsync("A  dam  ");
        await page.TypeUntidilyAsync();
        // Nothing of it came before the form.
        await page.RouteAsync("**/draft", route => route.AbortAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await page.Locator(".desk").WaitForAsync();
        await page.GotoAsync(story);
        await page.IsSavedAsync(1);
        await page.WaitForFunctionAsync("() => localStorage.length === 0");

        Assert.Equal(0, await page.Locator(".safety[data-at]").CountAsync());
        Assert.True(await page.Locator("story-editor .note").IsHiddenAsync());
    }

    [Fact]
    public async Task Two_windows_that_say_the_same_have_nothing_to_choose_from()
    {
        await using var window = await browser.OpenAsync();
        await using var elsewhere = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);
        await elsewhere.Page.ComeAsAsync(window.Page);
        await elsewhere.Page.GotoAsync(window.Page.Url);

        foreach (var page in new[] { window.Page, elsewhere.Page })
        {
            await page.TypeUntidilyAsync();
            await page.IsSafeAsync();
        }

        Assert.Equal(0, await elsewhere.Page.Locator(".safety .read").CountAsync());
    }

    [Fact]
    public async Task Who_has_two_texts_to_choose_from_hears_of_trouble_all_the_same()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.EvaluateAsync(
            """
            () => {
              const { draft, writer } = document.querySelector('story-editor').dataset;
              const words = { headline: '', standfirst: '', dateline: '', body: '<p>Another.</p>' };
              localStorage.setItem(`dastan:draft:${writer}:${draft}:a`, JSON.stringify({ window: 'a', words, version: 7, sequence: 1, basedOn: 7, at: 1 }));
            }
            """
        );
        await page.ReloadAsync();
        await page.Locator(".safety .read").WaitForAsync();
        await page.RouteAsync("**/draft", route => route.AbortAsync());

        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("Mine.");
        await page.Locator(".safety [role=status]", new() { HasText = "the server does not answer" }).WaitForAsync();

        Assert.Equal("Another.", await page.Locator(".safety .read").InnerTextAsync());
    }

    [Fact]
    public async Task That_all_goes_well_is_not_said_aloud_and_trouble_is_until_it_is_over()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        var aloud = page.Locator(".safety [role=status]");
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("One.");
        await page.IsSafeAsync();
        Assert.Equal("", await aloud.TextContentAsync());

        await page.RouteAsync("**/draft", route => route.AbortAsync());
        await page.Keyboard.TypeAsync(" Two.");
        await page.GetByText("the server does not answer").WaitForAsync();
        await page.Keyboard.TypeAsync(" Three.");
        Assert.Contains("does not answer", await aloud.TextContentAsync(), StringComparison.Ordinal);

        await page.UnrouteAsync("**/draft");
        await page.IsSafeAsync();
        Assert.StartsWith("Safe on the server", await aloud.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_story_in_Cyrillic_is_saved_by_the_form_too()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);

        var status = await page.EvaluateAsync<int>(
            """
            async () => {
              const form = new FormData(document.querySelector('#story'));
              form.set('body', `<p>${'ж'.repeat(450_000)}</p>`);
              return (await fetch(location.href, { method: 'POST', body: new URLSearchParams(form) })).status;
            }
            """
        );

        Assert.Equal(200, status);
    }
}

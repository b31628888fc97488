using System.Globalization;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>
/// Somebody types while the server is killed as by a power cut, at random moments, and started again. As often as the environment variable
/// DASTAN_WORD_TRIALS says; bench/newsroom words does it a hundred times.
/// </summary>
public sealed class NoWordIsLostTests(Browser browser)
{
    private const int Kills = 2;
    private const int WordsBetween = 25;

    private static int Trials { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("DASTAN_WORD_TRIALS"),
            CultureInfo.InvariantCulture,
            out var trials
        )
            ? trials
            : 2;

    [Fact]
    public async Task What_was_typed_is_on_the_server_whenever_that_was_killed()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        await window.Page.BecomeFirstAsync((await paper.StartAsync())!);
        var random = new Random(20261126);
        var typedInAll = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            await window.Page.BeginStoryAsync(paper.Address);
            await window.Page.Body.ClickAsync();
            var typed = await TypeThroughAsync(window.Page, paper, random);
            await window.Page.IsSafeAsync();

            // Only the server may know it: the browser forgets all.
            await window.Page.EvaluateAsync("localStorage.clear()");
            await window.Page.ReloadAsync();
            Assert.Equal(typed, await window.Page.Body.InnerTextAsync());
            typedInAll += typed.Length;
        }
        TestContext.Current.SendDiagnosticMessage(
            $"{Trials} trials, {Trials * Kills} kills, {typedInAll} characters, none lost"
        );
    }

    [Fact]
    public async Task What_only_the_browser_had_is_sent_when_the_page_is_opened_again()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        await window.Page.BecomeFirstAsync((await paper.StartAsync())!);
        await window.Page.BeginStoryAsync(paper.Address);
        var address = window.Page.Url;
        await window.Page.Body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("Safe words.");
        await window.Page.IsSafeAsync();
        await paper.KillAsync();
        await window.Page.Keyboard.TypeAsync(" And more, while nobody answers.");
        await window.Page.Locator(".safety[data-at=browser]").WaitForAsync();
        // The laptop is closed: the page is gone, its store is not.
        await window.Page.GotoAsync("about:blank");

        await paper.StartAsync();
        await window.Page.GotoAsync(address);

        await window.Page.IsSafeAsync();
        await window.Page.EvaluateAsync("localStorage.clear()");
        await window.Page.ReloadAsync();
        Assert.Equal("Safe words. And more, while nobody answers.", await window.Page.Body.InnerTextAsync());
    }

    [Fact]
    public async Task What_a_browser_kept_does_not_win_over_what_was_written_elsewhere_since()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        await window.Page.BecomeFirstAsync((await paper.StartAsync())!);
        await window.Page.BeginStoryAsync(paper.Address);
        var address = window.Page.Url;
        await window.Page.Body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("Begun.");
        await window.Page.IsSafeAsync();
        await paper.KillAsync();
        await window.Page.Keyboard.TypeAsync(" On the train.");
        await window.Page.Locator(".safety[data-at=browser]").WaitForAsync();
        await window.Page.GotoAsync("about:blank");
        await paper.StartAsync();
        await using var office = await browser.OpenAsync();
        await office.Page.ComeAsAsync(window.Page);
        await office.Page.GotoAsync(address);
        await office.Page.Body.ClickAsync();
        await office.Page.Keyboard.PressAsync("Control+End");
        await office.Page.Keyboard.TypeAsync(" In the office.");
        await office.Page.IsSafeAsync();

        await window.Page.GotoAsync(address);

        await window.Page.Locator(".safety[data-at=conflict]").WaitForAsync();
        Assert.Equal("Begun. In the office.", await window.Page.Body.InnerTextAsync());
        Assert.Equal("Begun. On the train.", await window.Page.Locator(".safety .read").InnerTextAsync());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Go on with the other text" }).ClickAsync();
        await window.Page.IsSafeAsync();
        await window.Page.ReloadAsync();
        Assert.Equal("Begun. On the train.", await window.Page.Body.InnerTextAsync());
    }

    [Fact]
    public async Task What_a_browser_kept_does_not_go_over_what_was_saved_since()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        await window.Page.BecomeFirstAsync((await paper.StartAsync())!);
        await window.Page.BeginStoryAsync(paper.Address);
        var address = window.Page.Url;
        await paper.KillAsync();
        await window.Page.Body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("On the train.");
        await window.Page.Locator(".safety[data-at=browser]").WaitForAsync();
        await window.Page.GotoAsync("about:blank");
        await paper.StartAsync();
        await using var office = await browser.OpenAsync();
        await office.Page.ComeAsAsync(window.Page);
        await office.Page.GotoAsync(address);
        await office.Page.Body.ClickAsync();
        await office.Page.Keyboard.TypeAsync("In the office.");
        await office.Page.IsSafeAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await office.Page.Locator(".done, .state").First.WaitForAsync();
        await office.Page.GotoAsync(address);
        Assert.Equal("In the office.", await office.Page.Body.InnerTextAsync());

        await window.Page.GotoAsync(address);

        await window.Page.Locator(".safety[data-at=conflict]").WaitForAsync();
        Assert.Equal("In the office.", await window.Page.Body.InnerTextAsync());
        Assert.Equal("On the train.", await window.Page.Locator(".safety .read").InnerTextAsync());
    }

    [Fact]
    public async Task A_session_that_ended_costs_no_word()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        await window.Page.BecomeFirstAsync((await paper.StartAsync())!);
        await window.Page.BeginStoryAsync(paper.Address);
        await window.Page.Body.ClickAsync();
        var cookies = await window.Page.Context.CookiesAsync();
        await window.Page.Context.ClearCookiesAsync();
        await window.Page.Keyboard.TypeAsync("Typed while signed out.");
        await window.Page.GetByText("you are signed out").WaitForAsync();

        await window.Page.KeepAsync(cookies);

        await window.Page.IsSafeAsync();
        await window.Page.ReloadAsync();
        Assert.Equal("Typed while signed out.", await window.Page.Body.InnerTextAsync());
    }

    private static async Task<string> TypeThroughAsync(IPage page, KilledPaper paper, Random random)
    {
        var typed = new List<string>();
        for (var kill = 0; kill <= Kills; kill++)
        {
            var killing = kill == Kills ? Task.CompletedTask : KillAndStartAsync(paper, random);
            do
            {
                foreach (var word in Enumerable.Range(0, WordsBetween).Select(_ => random.Next(100_000, 999_999)))
                {
                    typed.Add(word.ToString(CultureInfo.InvariantCulture));
                    await page.Keyboard.TypeAsync(typed[^1] + " ", new() { Delay = random.Next(0, 12) });
                }
            } while (!killing.IsCompleted);
            await killing;
        }
        await page.Keyboard.TypeAsync("end");
        return string.Join(' ', typed) + " end";
    }

    private static async Task KillAndStartAsync(KilledPaper paper, Random random)
    {
        await Task.Delay(random.Next(0, 2000));
        await paper.KillAsync();
        await Task.Delay(random.Next(0, 1500));
        await paper.StartAsync();
    }
}

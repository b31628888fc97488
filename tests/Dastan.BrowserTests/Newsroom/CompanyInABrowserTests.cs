using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Two people in one story: each sees the other without loading the page anew, one writes, and what is taken over is lost to nobody.</summary>
public sealed class CompanyInABrowserTests(Browser browser)
{
    // A pen whose window said nothing any more is forgotten after 45 seconds.
    private static readonly LocatorWaitForOptions Lapse = new() { Timeout = 90_000 };

    [Theory]
    [InlineData(1280, false, "en")]
    [InlineData(360, true, "ru")]
    public async Task What_is_taken_over_is_told_and_nothing_is_lost(int width, bool isDark, string language)
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var first = await browser.OpenAsync(new Sight(width, isDark));
        await using var second = await browser.OpenAsync(new Sight(width, isDark));
        var (aida, bek) = (first.Page, second.Page);
        await paper.ComeInAsync(aida, "Aida", Role.Publisher);
        await paper.ComeInAsync(bek, "Bek", Role.Publisher, language);
        await aida.BeginStoryAsync(paper.Address);
        await aida.Body.ClickAsync();
        await aida.Keyboard.TypeAsync("From the first.");
        await aida.IsSafeAsync();

        await bek.GotoAsync(aida.Url);
        await bek.Locator(".company li", new() { HasText = "Aida" }).WaitForAsync();
        await bek.Locator(".company .pen", new() { HasText = "Aida" }).WaitForAsync();
        await bek.Locator(".editor .prose[contenteditable=false]").WaitForAsync();
        Assert.True(await bek.Locator(".acts button").First.IsDisabledAsync());
        await bek.IsForEverybodyAsync();
        await aida.Locator(".company li", new() { HasText = "Bek" }).WaitForAsync();

        await bek.Locator(".company button").ClickAsync();
        await bek.Locator(".editor .prose[contenteditable=true]").WaitForAsync();
        await bek.Keyboard.TypeAsync("From the second.");
        await bek.IsSafeAsync();
        await aida.Locator(".company .pen", new() { HasText = "Bek took the story over" }).WaitForAsync();
        await aida.Locator(".editor .prose[contenteditable=false]").WaitForAsync();
        await aida.IsForEverybodyAsync();
        Assert.Equal("From the first.", await aida.Body.InnerTextAsync());

        await bek.Locator(".acts button").First.ClickAsync();
        await aida.Locator(".saved-meanwhile", new() { HasText = "Bek" }).WaitForAsync(Lapse);
        await aida.Locator(".editor .prose[contenteditable=true]").WaitForAsync(Lapse);
        await aida.Locator(".acts button").First.ClickAsync();
        await aida.Locator(".meanwhile").WaitForAsync();
        Assert.Equal("From the first.", await aida.Body.InnerTextAsync());
        Assert.Equal("From the second.", await aida.Locator(".meanwhile .read p").Last.TextContentAsync());
    }

    [Theory]
    [InlineData(360, false, "en", "Begin from their draft")]
    [InlineData(1280, true, "ru", "Начать с этого черновика")]
    public async Task Who_takes_over_may_go_on_from_what_the_other_typed(
        int width,
        bool isDark,
        string language,
        string begin
    )
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var first = await browser.OpenAsync(new Sight(width, isDark));
        await using var second = await browser.OpenAsync(new Sight(width, isDark));
        var (aida, bek) = (first.Page, second.Page);
        await paper.ComeInAsync(aida, "Aida", Role.Publisher);
        await paper.ComeInAsync(bek, "Bek", Role.Publisher, language);
        await aida.BeginStoryAsync(paper.Address);
        // He comes before she has typed anything.
        await bek.GotoAsync(aida.Url);
        await aida.Body.ClickAsync();
        await aida.Keyboard.TypeAsync("From the first.");
        await aida.IsSafeAsync();
        await bek.Locator(".company .pen", new() { HasText = "Aida" }).WaitForAsync();

        await bek.Locator(".company button").ClickAsync();
        await bek.Locator(".others-drafts", new() { HasText = "Aida" }).WaitForAsync();
        await bek.IsForEverybodyAsync();
        await bek.GetByRole(AriaRole.Button, new() { Name = begin }).PressAsync("Enter");
        await bek.Locator(".editor .prose[contenteditable=true]", new() { HasText = "From the first." }).WaitForAsync();
        await bek.Body.ClickAsync();
        await bek.Keyboard.PressAsync("Control+End");
        await bek.Keyboard.TypeAsync(" From the second.");
        await bek.IsSafeAsync();

        // It is still his turn, and what she typed is still hers.
        await aida.Locator(".company .pen", new() { HasText = "Bek" }).WaitForAsync();
        Assert.Equal("From the first. From the second.", await bek.Body.InnerTextAsync());
        Assert.Equal("From the first.", await aida.Body.InnerTextAsync());
        await aida.ReloadAsync();
        Assert.Equal("From the first.", await aida.Body.InnerTextAsync());
    }

    [Fact]
    public async Task Who_typed_nothing_begins_from_what_was_saved_meanwhile()
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var first = await browser.OpenAsync();
        await using var second = await browser.OpenAsync();
        var (aida, bek) = (first.Page, second.Page);
        await paper.ComeInAsync(aida, "Aida", Role.Publisher);
        await paper.ComeInAsync(bek, "Bek", Role.Publisher);
        await aida.BeginStoryAsync(paper.Address);
        await bek.GotoAsync(aida.Url);
        await aida.Body.ClickAsync();
        await aida.Keyboard.TypeAsync("Saved.");
        await aida.IsSafeAsync();
        await aida.SaveAsync(1);
        await aida.Body.ClickAsync();
        await aida.Keyboard.TypeAsync("And more. ");
        await bek.Locator(".saved-meanwhile", new() { HasText = "Aida" }).WaitForAsync();

        await bek.Locator(".company button").ClickAsync();

        await bek.Locator(".editor .prose[contenteditable=true]", new() { HasText = "Saved." }).WaitForAsync();
        await aida.Locator(".company .pen", new() { HasText = "Bek took the story over" }).WaitForAsync();
    }
}

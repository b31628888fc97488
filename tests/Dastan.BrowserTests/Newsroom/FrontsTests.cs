using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>A front laid out in a browser: by the keyboard alone, and by dragging.</summary>
public sealed class FrontsTests(Browser browser)
{
    [Fact]
    public async Task A_front_is_laid_out_and_published_by_the_keyboard_alone()
    {
        await using var paper = await StaffedPaper.OpenAsync();
        await using var window = await browser.OpenAsync();
        var page = await AtTheFrontAsync(paper, window.Page);
        var address = page.Url;

        await PressAsync(page, "Lead — Three");
        await PressAsync(page, "2 — Five");
        Assert.Equal("“Five” stands here now: Slot 2", await SaidAsync(page));
        await PressAsync(page, "Move slot 2 up");
        Assert.Equal(["Five", "Three", "", "", ""], await SlotsAsync(page));
        // At the top there is no way up: the hand is on the way down.
        Assert.Equal("down 0", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("down 1", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        Assert.Equal(["Three", "", "Five", "", ""], await SlotsAsync(page));
        Assert.Equal("“Five” stands here now: Slot 3", await SaidAsync(page));
        await PressAsync(page, "Empty slot 1");
        Assert.Equal("Empty now: Lead", await SaidAsync(page));
        Assert.Equal(address, page.Url);
        await PressAsync(page, "Publish the front");

        await page.GetByText("Aigul Serikova.").WaitForAsync();
        Assert.Equal(["", "", "Five", "", ""], await SlotsAsync(page));
        await page.GotoAsync(paper.Address);
        Assert.Equal("Five", await page.Locator(".front-top h2").Nth(2).InnerTextAsync());
    }

    [Fact]
    public async Task Stories_are_dragged_into_slots_and_between_them()
    {
        await using var paper = await StaffedPaper.OpenAsync();
        await using var window = await browser.OpenAsync();
        var page = await AtTheFrontAsync(paper, window.Page);
        var slots = page.Locator("[data-slot]");

        await Story(page, "Three").DragToAsync(slots.Nth(0));
        await Story(page, "Five").DragToAsync(slots.Nth(0));
        await Story(page, "One").DragToAsync(slots.Nth(4));
        Assert.Equal(["Five", "Three", "", "", "One"], await SlotsAsync(page));
        await page.Locator("[name=until]").Nth(1).FillAsync("2040-01-02T03:04");
        await slots.Nth(1).Locator(".headline").DragToAsync(slots.Nth(3));
        Assert.Equal(["Five", "", "", "Three", "One"], await SlotsAsync(page));
        Assert.Equal("2040-01-02T03:04", await page.Locator("[name=until]").Nth(3).InputValueAsync());
        await slots.Nth(4).Locator(".headline").DragToAsync(slots.Nth(0));
        Assert.Equal(["One", "Five", "", "", "Three"], await SlotsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the front" }).ClickAsync();
        await page.GetByText("Aigul Serikova.").WaitForAsync();
        Assert.Equal(["One", "Five", "", "", "Three"], await SlotsAsync(page));
    }

    [Fact]
    public async Task The_sixth_story_falls_out_and_nothing_stands_twice()
    {
        await using var paper = await StaffedPaper.OpenAsync();
        await using var window = await browser.OpenAsync();
        var page = await AtTheFrontAsync(paper, window.Page);

        foreach (var word in SixStories.Words)
            await PressAsync(page, $"Lead — {word}");
        Assert.Equal(["Six", "Five", "Four", "Three", "Two"], await SlotsAsync(page));
        await PressAsync(page, "Lead — Two");

        Assert.Equal(["Two", "Six", "Five", "Four", "Three"], await SlotsAsync(page));
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static ILocator Story(IPage page, string headline) =>
        page.Locator("[data-story] .headline").GetByText(headline, new() { Exact = true });

    private static async Task<string[]> SlotsAsync(IPage page) =>
        [.. await page.Locator("[data-slot] .headline").AllTextContentsAsync()];

    private static Task<string> SaidAsync(IPage page) => page.Locator("[data-said]").InnerTextAsync();

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.value");

    private static async Task<IPage> AtTheFrontAsync(StaffedPaper paper, IPage page)
    {
        await paper.InDatabaseAsync(SixStories.PublishAsync);
        await paper.HireAsync("aigul@paper.example", Role.Publisher, "en");
        await page.GotoAsync(paper.Address + "/newsroom/sign-in?to=/newsroom/fronts/en");
        await page.Locator("[name=mail]").FillAsync("aigul@paper.example");
        await page.Locator("[name=password]").FillAsync(StaffedPaper.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator("[data-placed][draggable=true]").First.WaitForAsync();
        return page;
    }
}

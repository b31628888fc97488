using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Trackers in the editor: a number tied to a figure, and charts that follow or are pinned to what is known today.</summary>
public sealed class TrackersAtWorkTests(Browser browser)
{
    private const string Tool = "Tracker: tie a number, put a chart";
    private const string Containers = "Containers between the EU and Central Asia";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task A_number_is_tied_to_a_figure_in_two_clicks_and_a_chart_is_put_and_pinned(int width, bool isDark)
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        var page = window.Page;
        await paper.ComeInAsync(page, "Aida", Role.Publisher);
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("Fewer than 100,000");
        for (var letter = 0; letter < "100,000".Length; letter++)
            await page.Keyboard.PressAsync("Shift+ArrowLeft");

        await page.GetByRole(AriaRole.Button, new() { Name = Tool }).ClickAsync();
        var tracker = Offered(page);
        await tracker.WaitForAsync();
        await page.IsForEverybodyAsync();
        await tracker.Locator("button", new() { HasText = "under 100,000" }).ClickAsync();
        const string tied =
            "Fewer than <data value=\"100000\" data-kind=\"figure\" data-on=\"2023-12-31\" data-unit=\"TEU\" data-tracker=\"middle-corridor-containers\">100,000</data>";
        Assert.Contains(tied, await BodyAsync(page), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Control+End");
        await PutAsync(page, chart: "bar", isPinned: false);
        await PutAsync(page, chart: "", isPinned: true);
        var body = await BodyAsync(page);
        Assert.Contains(tied, body, StringComparison.Ordinal);
        Assert.Contains(
            "data-tracker=\"middle-corridor-containers\" data-chart=\"bar\">",
            body,
            StringComparison.Ordinal
        );
        Assert.Matches("data-chart=\"progress\" data-on=\"20[0-9-]{8}\"", body);

        await page.IsSafeAsync();
        await page.ReloadAsync();
        await page.Locator(".editor figure[data-tracker]").Nth(1).WaitForAsync();
        Assert.Contains(tied, await BodyAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_number_selected_it_says_so_and_words_that_no_tracker_has_find_none()
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await paper.ComeInAsync(page, "Aida", Role.Publisher);
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = Tool }).ClickAsync();
        await Offered(page).WaitForAsync();
        Assert.Equal(1, await Offered(page).Locator("button").CountAsync());
        var told = page.Locator("dialog.trackers [role=status]");
        Assert.Contains("select it in the text first", await told.InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("dialog.trackers input[type=search]").FillAsync("zebra");
        await told.Filter(new() { HasText = "No tracker has these words." }).WaitForAsync();
        await page.Locator("dialog.trackers input[type=search]").FillAsync("measles");
        await page.Locator("dialog.trackers h3", new() { HasText = "measles" }).First.WaitForAsync();
        Assert.Equal(0, await Offered(page).CountAsync());
    }

    private static async Task PutAsync(IPage page, string chart, bool isPinned)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Tool }).ClickAsync();
        await Offered(page).WaitForAsync();
        await page.Locator("dialog.trackers select").SelectOptionAsync(chart);
        await page.Locator("dialog.trackers input[type=checkbox]").SetCheckedAsync(isPinned);
        await Offered(page).GetByRole(AriaRole.Button, new() { Name = "Put its chart" }).ClickAsync();
    }

    private static ILocator Offered(IPage page) =>
        page.Locator("dialog.trackers[open] li", new() { HasText = Containers });

    private static Task<string> BodyAsync(IPage page) =>
        page.EvaluateAsync<string>("document.querySelector('story-editor').words().body");
}

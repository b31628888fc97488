using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What the editor does for its writer besides keeping the words.</summary>
public sealed class EditorToolsTests(Browser browser)
{
    [Fact]
    public async Task Words_are_found_over_marks_and_replaced_and_that_can_be_undone()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.ThroughTheEditorAsync("<p>The Dam and the d<strong>am</strong>.</p><p>A dam, дАм.</p>");
        await page.Body.ClickAsync();

        await page.Keyboard.PressAsync("Control+f");
        await page.Keyboard.TypeAsync("dam");
        Assert.Equal("1 of 3", await page.Locator(".find .small").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("2 of 3", await page.Locator(".find .small").InnerTextAsync());
        await page.GetByLabel("Replace with").FillAsync("bridge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Replace", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replace all" }).ClickAsync();

        Assert.Equal("The bridge and the bridge.\n\nA bridge, дАм.", (await page.Body.InnerTextAsync()).Trim());
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.Locator(".find").IsHiddenAsync());
        await page.Body.PressAsync("Control+z");
        Assert.Contains("The Dam", await page.Body.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replacing_goes_on_behind_what_was_put_in()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.ThroughTheEditorAsync("<p>dam, dam</p>");
        await page.Body.ClickAsync();

        await page.Keyboard.PressAsync("Control+f");
        await page.Keyboard.TypeAsync("dam");
        await page.GetByLabel("Replace with").FillAsync("big dam");
        await page.GetByRole(AriaRole.Button, new() { Name = "Replace", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replace", Exact = true }).ClickAsync();

        Assert.Equal("big dam, big dam", await page.Body.InnerTextAsync());
    }

    [Fact]
    public async Task A_link_leads_to_a_story_of_ours_that_was_found_by_typing()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("As we wrote");
        await page.Keyboard.PressAsync("Control+a");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("samarkand");
        var offered = page.Locator("dialog.link .offered button").First;
        await offered.WaitForAsync();
        await offered.ClickAsync();

        var href = await page.Locator(".editor .prose a").GetAttributeAsync("href");
        Assert.Matches(@"^/\d{4}/\d{2}/[a-z0-9-]+$", href);
        var answer = await page.APIRequest.GetAsync(paper.Address + href);
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Topics_that_stand_in_the_text_are_a_click_away()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Locator("textarea[name=headline]").FillAsync("What Samarkand promised");
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("Diplomacy and agriculture, said those in Brussels.");
        await page.IsSafeAsync();

        await page.Locator("input[name=topics]").FocusAsync();
        await page.Locator(".suggested button", new() { HasText = "Brussels" }).ClickAsync();
        await page.Locator(".suggested button", new() { HasText = "Diplomacy" }).ClickAsync();

        Assert.Equal("Brussels, Diplomacy", await page.Locator("input[name=topics]").InputValueAsync());
        Assert.Equal(0, await page.Locator(".suggested button", new() { HasText = "Brussels" }).CountAsync());
    }

    [Fact]
    public async Task Text_that_Word_put_on_the_clipboard_comes_out_clean()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();

        await page.PasteAsync(
            "<html><body><p class=MsoNormal><b>Bold</b> text<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>One<o:p></o:p></p><script>alert(1)</script></body></html>"
        );
        await page.Locator(".editor .prose li").WaitForAsync();

        Assert.Equal("One", await page.Locator(".editor .prose li").InnerTextAsync());
        Assert.Equal("Bold", await page.Locator(".editor .prose strong").InnerTextAsync());
        Assert.Contains("script", await page.Locator("story-editor .note").InnerTextAsync(), StringComparison.Ordinal);
    }
}

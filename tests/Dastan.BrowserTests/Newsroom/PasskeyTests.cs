using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Passkeys in a browser, with a device that the browser plays.</summary>
public sealed class PasskeyTests(Browser browser)
{
    [Fact]
    public async Task The_first_administrator_comes_in_with_a_passkey_and_again_and_with_a_second_one()
    {
        await using var paper = await StaffedPaper.OpenAsync();
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await page.AddPasskeyDeviceAsync("internal");

        await page.GotoAsync(await paper.FirstLinkAsync());
        await page.GetByLabel("Your name").FillAsync("Aigul Serikova");
        await page.GetByLabel("Mail address").FillAsync("aigul@paper.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey and enter" }).ClickAsync();
        await page.WaitForURLAsync(paper.Address + "/newsroom");
        Assert.Contains("administrator", await page.InnerTextAsync(".who"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(paper.Address + "/newsroom");

        await page.GotoAsync(paper.Address + "/newsroom/account");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove") }).ClickAsync();
        Assert.StartsWith("This is your last way in", await page.InnerTextAsync("[role=alert]"));
        await page.AddPasskeyDeviceAsync("usb");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        Assert.Equal(2, await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove") }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        Assert.Equal(1, await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove") }).CountAsync());
        Assert.DoesNotContain(window.Complaints, complaint => complaint.Contains("Content Security Policy"));
    }

    [Fact]
    public async Task A_passkey_that_nobody_here_has_is_refused_and_one_that_is_not_given_is_told_of()
    {
        await using var paper = await StaffedPaper.OpenAsync();
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await paper.HireAsync("aigul@paper.example", Dastan.Domain.Staff.Role.Reporter, "en");
        await page.AddPasskeyDeviceAsync("internal");

        await page.GotoAsync(paper.Address + "/newsroom/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();

        Assert.StartsWith("Nothing came of the passkey", await page.InnerTextAsync("[role=alert]"));
        Assert.Equal(paper.Address + "/newsroom/sign-in", page.Url);
    }

    [Fact]
    public async Task Without_script_the_button_for_passkeys_is_not_there_and_the_password_works()
    {
        await using var paper = await StaffedPaper.OpenAsync();
        await using var window = await browser.OpenAsync(new Sight(IsWithoutScript: true));
        var page = window.Page;
        await paper.HireAsync("aigul@paper.example", Dastan.Domain.Staff.Role.Reporter, "en");

        await page.GotoAsync(paper.Address + "/newsroom");
        Assert.False(await page.Locator("[data-passkey]").IsVisibleAsync());
        await page.GetByLabel("Mail address").FillAsync("aigul@paper.example");
        await page.GetByLabel("Password").FillAsync(StaffedPaper.Password);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(paper.Address + "/newsroom");
    }
}

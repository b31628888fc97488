using Dastan.Tests.Rates.Asking;
using Dastan.Web.Outside;

namespace Dastan.Tests.Outside;

/// <summary>Where a bank may lead on to.</summary>
public sealed class BankRedirectTests : AskedOutside
{
    [Theory]
    [InlineData("moved")]
    [InlineData("/moved")]
    public async Task A_redirect_within_the_server_is_followed(string to)
    {
        Server.Gives("list", new BankPage(302, "text/plain", []) { Headers = new() { ["Location"] = to } });
        Server.Gives("moved", "2026-04-01 USD 478.77");

        Assert.Equal(200, (await AskAsync("list")).Answer.Status);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://elsewhere.example/list")]
    [InlineData("//elsewhere.example/list")]
    [InlineData("ftp://127.0.0.1/list")]
    public async Task A_redirect_elsewhere_is_not_followed(string to)
    {
        Server.Gives("list", new BankPage(301, "text/plain", []) { Headers = new() { ["Location"] = to } });

        Assert.Contains("leads elsewhere (301 to ", await OutageAsync("list"));
        Assert.Equal(["GET list"], Server.Asked);
    }

    [Fact]
    public async Task A_redirect_in_a_circle_ends()
    {
        Server.Gives("list", new BankPage(302, "text/plain", []) { Headers = new() { ["Location"] = "/list" } });

        Assert.Contains("leads on and on", await OutageAsync("list"));
        Assert.Equal(6, Server.Asked.Count);
    }

    [Theory]
    [InlineData("https://bank.example/a", "https://bank.example/b", true)]
    [InlineData("https://bank.example/a", "https://www.bank.example/b", true)]
    [InlineData("https://www.bank.example/a", "https://bank.example/b", true)]
    [InlineData("http://bank.example/a", "https://bank.example/b", true)]
    [InlineData("https://bank.example/a", "http://bank.example/b", false)]
    [InlineData("https://bank.example/a", "https://bank.example:8443/b", false)]
    [InlineData("https://bank.example/a", "https://rates.bank.example/b", false)]
    [InlineData("https://bank.example/a", "https://bank.example.evil/b", false)]
    [InlineData("http://10.0.0.1:81/a", "http://10.0.0.1:82/b", false)]
    public void A_redirect_leads_to_the_same_site_over_https_or_nowhere(string from, string to, bool leads) =>
        Assert.Equal(leads, SameSite.Leads(new(from), new(to)));
}

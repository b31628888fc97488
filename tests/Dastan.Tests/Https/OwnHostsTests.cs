using System.Net;
using System.Text;
using Dastan.Tests.Journeys;
using Dastan.Web;
using Dastan.Web.Https;
using Microsoft.AspNetCore.Http;

namespace Dastan.Tests.Https;

/// <summary>Under which names the paper answers.</summary>
public sealed class OwnHostsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("paper.example", true)]
    [InlineData("Paper.Example:8080", true)]
    [InlineData("paper.example.", true)]
    [InlineData("paper.internal:80", true)]
    [InlineData("localhost:8080", true)]
    [InlineData("dastan", true)]
    [InlineData("", true)]
    [InlineData("127.0.0.1:8080", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("other.example", false)]
    [InlineData("paper.example.other.example", false)]
    [InlineData("1.2.3.4.other.example", false)]
    [InlineData("other.example:80", false)]
    public void A_name_is_the_papers_or_not(string host, bool isOurs)
    {
        var names = new HostNames(new() { Address = "https://paper.example/", Hosts = "paper.internal" });

        Assert.Equal(isOurs, names.AreOurs(new HostString(host)));
        Assert.Equal(isOurs, names.AreOurs(Encoding.ASCII.GetBytes(host)));
        Assert.True(new HostNames(new NewspaperSettings()).AreOurs(new HostString(host)));
    }

    [Theory]
    [InlineData("paper.example", "/2025/12/tractors", HttpStatusCode.OK)]
    [InlineData("other.example", "/2025/12/tractors", HttpStatusCode.MisdirectedRequest)]
    [InlineData("other.example", "/newsroom/sign-in", HttpStatusCode.MisdirectedRequest)]
    [InlineData("other.example", "/v2/rates", HttpStatusCode.MisdirectedRequest)]
    [InlineData("other.example", "/health/ready", HttpStatusCode.OK)]
    [InlineData("www.paper.example", "/2025/12/tractors?a=b", HttpStatusCode.MovedPermanently)]
    public async Task Nobody_is_answered_under_another(string host, string address, HttpStatusCode status)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );
        using var visitor = paper.Visitor();
        // Kept by now.
        using var before = await visitor.GetAsync(address, Stop);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = host } };

        using var answer = await visitor.SendAsync(asked, Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(
            status is HttpStatusCode.MovedPermanently ? "https://paper.example" + address : null,
            answer.Headers.Location?.OriginalString
        );
        if (status is HttpStatusCode.OK)
            return;
        Assert.Equal(
            ["default-src 'none'; frame-ancestors 'none'"],
            answer.Headers.GetValues("Content-Security-Policy")
        );
        foreach (
            var header in new[]
            {
                "Strict-Transport-Security",
                "Referrer-Policy",
                "Cross-Origin-Opener-Policy",
                "Permissions-Policy",
                "X-Content-Type-Options",
            }
        )
            Assert.True(answer.Headers.Contains(header), header);
    }
}

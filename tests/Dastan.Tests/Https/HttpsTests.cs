using System.Net;
using System.Net.Http.Headers;
using System.Net.Quic;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Dastan.Tests.Journeys;
using Dastan.Web;
using Dastan.Web.Https;

namespace Dastan.Tests.Https;

/// <summary>The paper over real connections with TLS.</summary>
public sealed class HttpsTests
{
    private const string Story = "/2025/12/tractors";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task A_kept_page_is_the_same_over_every_version_of_http(string version)
    {
        using var certificate = MadeCertificate.For("paper.example");
        await using var paper = await TlsPaper.OpenAsync(certificate);
        Assert.SkipUnless(version is not "3.0" || Doors.CanHttp3, "libmsquic is not on this machine.");
        using var visitor = paper.Visitor(Version.Parse(version));

        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            using var first = await visitor.SendAsync(Asked(HttpMethod.Get, version, coding), Stop);
            using var kept = await visitor.SendAsync(Asked(HttpMethod.Get, version, coding), Stop);
            using var head = await visitor.SendAsync(Asked(HttpMethod.Head, version, coding), Stop);
            using var known = await visitor.SendAsync(Asked(HttpMethod.Get, version, coding, kept.Headers.ETag), Stop);

            Assert.Equal(Version.Parse(version), kept.Version);
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
            Assert.Equal(coding is "identity" ? [] : [coding], kept.Content.Headers.ContentEncoding);
            Assert.Contains("Headline of tractors", await Unpacking.TextAsync(kept, Stop));
            Assert.Equal(first.Headers.ETag, kept.Headers.ETag);
            Assert.Equal(kept.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal((HttpStatusCode.NotModified, kept.Headers.ETag), (known.StatusCode, known.Headers.ETag));
        }
        Assert.Equal(1, paper.Paper.Made);
    }

    [Fact]
    public async Task Answers_name_http_3_where_the_paper_speaks_it_and_only_there()
    {
        using var certificate = MadeCertificate.For("paper.example");
        await using var paper = await TlsPaper.OpenAsync(certificate);
        using var visitor = paper.Visitor(HttpVersion.Version20);

        using var made = await visitor.GetAsync(Story, Stop);
        using var kept = await visitor.GetAsync(Story, Stop);

        foreach (var answer in (HttpResponseMessage[])[made, kept])
            Assert.Equal(
                OperatingSystem.IsLinux() && QuicListener.IsSupported,
                answer.Headers.TryGetValues("Alt-Svc", out _)
            );
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Who_connects_is_shown_the_whole_chain(SslProtocols protocol)
    {
        using var certificate = MadeCertificate.For("paper.example");
        await using var paper = await TlsPaper.OpenAsync(certificate);
        using var socket = new TcpClient();
        await socket.ConnectAsync(paper.Secure.Host, paper.Secure.Port, Stop);
        var shown = new List<string>();
        await using var line = new SslStream(
            socket.GetStream(),
            leaveInnerStreamOpen: false,
            (_, own, chain, _) =>
            {
                shown.AddRange(
                    new[] { (X509Certificate2)own! }.Concat(chain!.ChainPolicy.ExtraStore).Select(one => one.Subject)
                );
                return true;
            }
        );

        await line.AuthenticateAsClientAsync(
            new() { TargetHost = "paper.example", EnabledSslProtocols = protocol },
            Stop
        );

        Assert.Equal(protocol, line.SslProtocol);
        Assert.Contains("CN=paper.example", shown);
        Assert.Contains("CN=Middle", shown);
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_restart_and_a_broken_one_never()
    {
        using var old = MadeCertificate.For("paper.example", days: 30);
        using var renewed = MadeCertificate.For("paper.example", days: 90);
        await using var paper = await TlsPaper.OpenAsync(old);
        using var open = paper.Visitor(HttpVersion.Version20);
        Assert.Equal(old.Own.Thumbprint, await paper.ShownThumbprintAsync());
        await open.GetStringAsync(Story, Stop);

        await paper.RenewAsync(renewed, isKeyOld: true);
        await Task.Delay(50, Stop);
        Assert.Equal(old.Own.Thumbprint, await paper.ShownThumbprintAsync());

        await paper.RenewAsync(renewed);
        for (var tries = 0; await paper.ShownThumbprintAsync() != renewed.Own.Thumbprint; tries++)
        {
            Assert.True(tries < 5000, "The renewed certificate is not shown.");
            // Who looks at the files may have begun to count only after the last step of the clock.
            paper.Paper.Clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(5, Stop);
        }
        await open.GetStringAsync(Story, Stop);
    }

    [Fact]
    public async Task Who_comes_over_plain_http_is_led_to_https()
    {
        using var certificate = MadeCertificate.For("paper.example");
        await using var paper = await TlsPaper.OpenAsync(certificate);
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = paper.Plain,
        };

        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head, HttpMethod.Post])
        {
            using var answer = await visitor.SendAsync(new(method, "/ru/search?q=%D0%B3%D0%BE%D0%B4"), Stop);
            Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
            Assert.Equal(
                "https://paper.example/ru/search?q=%D0%B3%D0%BE%D0%B4",
                answer.Headers.Location!.OriginalString
            );
        }
    }

    [Theory]
    [InlineData("/v2/sources")]
    [InlineData("/v1/latest?base=USD")]
    [InlineData("/ru/v2/sources")]
    [InlineData("/websub")]
    public async Task Programs_are_refused_there_and_told_where_they_are_answered(string address)
    {
        using var certificate = MadeCertificate.For("paper.example");
        await using var paper = await TlsPaper.OpenAsync(certificate);
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = paper.Plain,
        };

        using var answer = await visitor.GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains($"https://paper.example{address}", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_paper_without_a_public_address_leads_to_the_name_that_it_was_asked_by()
    {
        using var certificate = MadeCertificate.For("paper.example");
        var port = FreePort();
        await using var paper = await TlsPaper.OpenAsync(
            certificate,
            settings => settings with { Address = null, Listen = $"http://127.0.0.1:0;https://127.0.0.1:{port}" }
        );
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, paper.Plain)
        {
            Headers = { Host = "news.local:80" },
        };

        using var answer = await visitor.SendAsync(request, Stop);

        Assert.Equal($"https://news.local:{port}/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://paper.example", true)]
    [InlineData("http://paper.example", false)]
    public async Task Browsers_are_told_to_come_by_https_where_the_paper_is_public_there(string address, bool isTold)
    {
        await using var first = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );
        await using var paper = await first.OpenBesideAsync(settings => settings with { Address = address });

        foreach (var path in (string[])["/", "/", "/front.rss", "/nothing-here", "/v2/sources", "/favicon.svg"])
        {
            using var answer = await paper.Visitor().GetAsync(path, Stop);
            Assert.Equal(isTold, answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task A_certificate_that_can_not_be_used_keeps_the_paper_closed()
    {
        var folder = Directory.CreateTempSubdirectory("dastan-test-").FullName;
        using var certificate = MadeCertificate.For("paper.example", days: 2);

        var refused = await Assert.ThrowsAsync<UnusableCertificate>(() => TlsPaper.OpenAsync(certificate));
        // Who only brings stories in needs none.
        var notOpened = await Newspaper.BuildAsync(
            new()
            {
                Data = folder,
                Listen = "https://127.0.0.1:0",
                Certificate = "nowhere.pem",
            },
            stop: Stop
        );

        Assert.Contains("is valid only until 2025-12-03", refused.Message);
        await notOpened.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static HttpRequestMessage Asked(
        HttpMethod method,
        string version,
        string coding,
        EntityTagHeaderValue? known = null
    )
    {
        var request = new HttpRequestMessage(method, Story)
        {
            Version = Version.Parse(version),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.AcceptEncoding.ParseAdd(coding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return request;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

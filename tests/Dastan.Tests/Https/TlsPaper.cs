using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Dastan.Tests.Journeys;
using Dastan.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Https;

/// <summary>A small paper that listens on https, and beside it on http, with a certificate made for it.</summary>
internal sealed class TlsPaper : IAsyncDisposable
{
    private readonly TestPaper first;
    private readonly TestPaper paper;
    private readonly string folder;

    private TlsPaper(TestPaper first, TestPaper paper, string folder) =>
        (this.first, this.paper, this.folder) = (first, paper, folder);

    public TestPaper Paper => paper;

    public Uri Secure => AddressOf("https");

    public Uri Plain => AddressOf("http");

    private string CertificatePath => paper.Settings.Certificate!;

    public static async Task<TlsPaper> OpenAsync(
        MadeCertificate certificate,
        Func<NewspaperSettings, NewspaperSettings>? with = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("dastan-test-").FullName;
        var (path, key) = (Path.Combine(folder, "paper.pem"), Path.Combine(folder, "key.pem"));
        await certificate.WriteAsync(path, key);
        var first = await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("tractors", now)]));
        var paper = await first.OpenBesideAsync(settings =>
        {
            settings = settings with
            {
                Listen = "http://127.0.0.1:0; https://127.0.0.1:0",
                Certificate = path,
                CertificateKey = key,
            };
            return with is null ? settings : with(settings);
        });
        return new(first, paper, folder);
    }

    /// <summary>Puts another certificate in the place of the one there is, and lets the time pass after which it is noticed.</summary>
    public async Task RenewAsync(MadeCertificate certificate, bool isKeyOld = false)
    {
        await certificate.WriteAsync(
            CertificatePath,
            isKeyOld ? Path.Combine(folder, "elsewhere.pem") : paper.Settings.CertificateKey
        );
        paper.Clock.Advance(TimeSpan.FromSeconds(30));
    }

    /// <summary>A reader's program that speaks one version of HTTP and takes any certificate; it tells which it was shown.</summary>
    public HttpClient Visitor(Version version, Action<X509Certificate2>? shown = null) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                SslOptions = new SslClientAuthenticationOptions
                {
                    TargetHost = "paper.example",
                    RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                    {
                        shown?.Invoke((X509Certificate2)certificate!);
                        return true;
                    },
                },
            }
        )
        {
            BaseAddress = Secure,
            DefaultRequestVersion = version,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

    /// <summary>Of the certificate that somebody new is shown.</summary>
    public async Task<string> ShownThumbprintAsync()
    {
        var thumbprint = "";
        using var visitor = Visitor(HttpVersion.Version20, certificate => thumbprint = certificate.Thumbprint);
        using var answer = await visitor.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return thumbprint;
    }

    public async ValueTask DisposeAsync()
    {
        await paper.DisposeAsync();
        await first.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Uri AddressOf(string scheme) =>
        new(
            paper
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single(address => address.StartsWith(scheme + "://", StringComparison.Ordinal))
        );
}

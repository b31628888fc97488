using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dastan.Web;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using ServiceProvider = SmtpServer.ComponentModel.ServiceProvider;

namespace Dastan.Tests.Outside;

/// <summary>A mail server on this machine that keeps what it takes. It knows one user, and has no mailbox called <c>nobody</c>.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    public const string User = "paper";
    public const string Password = "felt and reed";

    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private readonly X509Certificate2? certificate;

    /// <param name="isTls">TLS from the first byte, with a certificate that nobody vouches for.</param>
    /// <param name="isForKnown">It takes letters from its user alone.</param>
    public MailSink(bool isTls = false, bool isForKnown = false)
    {
        Port = FreePort();
        certificate = isTls ? OwnCertificate() : null;
        var options = new SmtpServerOptionsBuilder()
            .ServerName("sink.example")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new(IPAddress.Loopback, Port)).AllowUnsecureAuthentication();
                if (isForKnown)
                    endpoint.AuthenticationRequired();
                if (certificate is not null)
                    endpoint.Certificate(certificate).IsSecure(true);
            })
            .Build();
        var parts = new ServiceProvider();
        parts.Add(new Store(Taken));
        parts.Add((IMailboxFilter)new Mailboxes());
        parts.Add(
            (IUserAuthenticator)
                new DelegatingUserAuthenticator((user, password) => (user, password) is (User, Password))
        );
        running = new SmtpServer.SmtpServer(options, parts).StartAsync(stop.Token);
    }

    public int Port { get; }

    public List<MimeMessage> Taken { get; } = [];

    /// <summary>The settings of a paper that sends its mail here.</summary>
    public MailSettings Settings =>
        new() { Server = new($"smtp://127.0.0.1:{Port}"), From = "The Paper <news@paper.example>" };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        certificate?.Dispose();
        stop.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 OwnCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = SystemClock.Instance.GetCurrentInstant().ToDateTimeOffset();
        using var made = request.CreateSelfSigned(now - TimeSpan.FromDays(1), now + TimeSpan.FromDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class Store(List<MimeMessage> taken) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            taken.Add(await MimeMessage.LoadAsync(bytes, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Mailboxes : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(
            ISessionContext context,
            IMailbox to,
            IMailbox from,
            CancellationToken cancellationToken
        ) => Task.FromResult(to.User is not "nobody");
    }
}

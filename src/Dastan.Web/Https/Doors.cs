using System.Net;
using System.Net.Quic;
using System.Net.Security;
using System.Security.Authentication;
using Dastan.Web.Press.Hatch;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Dastan.Web.Https;

/// <summary>
/// Where readers come in. Over HTTPS the paper speaks HTTP/1.1 and HTTP/2, and HTTP/3 where the machine has libmsquic; only then answers
/// name it (<c>Alt-Svc</c>). Over plain HTTP it speaks HTTP/1.1.
/// </summary>
public static class Doors
{
    // All that can be known before a listener is asked for. The program runs nowhere else (CONTRIBUTING.md).
    public static bool CanHttp3 { get; } = OperatingSystem.IsLinux() && QuicListener.IsSupported;

    public static void Prepare(IWebHostBuilder host)
    {
        if (CanHttp3 && OperatingSystem.IsLinux())
            host.UseQuic();
    }

    public static void Open(KestrelServerOptions kestrel, NewspaperSettings settings)
    {
        foreach (var address in settings.ListenAddresses)
            Listen(
                kestrel,
                address,
                address.IsHttps ? OverTls
                    : settings is { Hatch: true, ListensOnHttps: false, Cdn.Kind: null } ? AtTheHatch
                    : _ => { }
            );
    }

    private static void Listen(KestrelServerOptions kestrel, ListenAddress address, Action<ListenOptions> with)
    {
        switch (address.Host)
        {
            case "localhost":
                kestrel.ListenLocalhost(address.Port, with);
                break;
            case "*":
                kestrel.ListenAnyIP(address.Port, with);
                break;
            default:
                kestrel.Listen(IPAddress.Parse(address.Host), address.Port, with);
                break;
        }
    }

    private static void OverTls(ListenOptions listener)
    {
        listener.Protocols = CanHttp3 ? HttpProtocols.Http1AndHttp2AndHttp3 : HttpProtocols.Http1AndHttp2;
        var certificate = listener.ApplicationServices.GetRequiredService<Certificate>();
        listener.UseHttps(
            new TlsHandshakeCallbackOptions
            {
                OnConnection = _ =>
                    ValueTask.FromResult(
                        new SslServerAuthenticationOptions
                        {
                            ServerCertificateContext = certificate.Served.Context,
                            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                        }
                    ),
            }
        );
    }

    private static void AtTheHatch(ListenOptions listener) =>
        listener.Use(next =>
        {
            // Only now: it asks for the server's own options, which are being made while doors are opened.
            var hatch = listener.ApplicationServices.GetRequiredService<PressHatch>();
            return connection => hatch.OpenAsync(connection, next);
        });
}

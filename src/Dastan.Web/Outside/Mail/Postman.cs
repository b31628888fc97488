using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;

namespace Dastan.Web.Outside.Mail;

/// <summary>
/// Hands letters to the mail server of the settings. A server that is away, slow or unwilling costs seconds and a sentence, never what the letter was about:
/// whoever sends one has another way.
/// </summary>
public sealed partial class Postman(NewspaperSettings settings, ILogger<Postman> log)
{
    private const int PortOfTls = 465;
    private const int PortOfSubmission = 587;

    // Somebody waits before a page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly MailSettings mail = settings.Mail;

    /// <summary>Is there a server?</summary>
    public bool IsThere => mail.Server is not null;

    /// <returns>Null when the server took it; otherwise why it did not, in its own words.</returns>
    /// <exception cref="InvalidOperationException">There is no server.</exception>
    public async Task<string?> SendAsync(Letter letter, CancellationToken stop)
    {
        var server = mail.Server ?? throw new InvalidOperationException("The settings name no mail server.");
        if (!MailboxAddress.TryParse(letter.To, out var to))
            return "501 5.1.3 Bad recipient address syntax";

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await HandOverAsync(server, Written(letter, to), patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Told($"no answer in {Patience.TotalSeconds:0} s");
        }
        catch (Exception problem)
            when (problem
                    is CommandException
                        or ProtocolException
                        or AuthenticationException
                        or SslHandshakeException
                        or ServiceNotAuthenticatedException
                        or ServiceNotConnectedException
                        or NotSupportedException
                        or IOException
                        or SocketException
            )
        {
            // The first line: what follows explains TLS to programmers.
            return Told(problem.Message.Split('\n')[0].Trim());
        }
    }

    private MimeMessage Written(Letter letter, MailboxAddress to)
    {
        var from = MailboxAddress.Parse(mail.From!);
        var message = new MimeMessage([from], [to], letter.Subject, new TextPart("plain") { Text = letter.Text })
        {
            // Otherwise the name of this machine would stand in it.
            MessageId = MimeUtils.GenerateMessageId(from.Domain),
        };
        // RFC 3834: nobody's absence is answered to us.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private async Task HandOverAsync(Uri server, MimeMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient();
        client.LocalDomain = message.From.Mailboxes.First().Domain;
        var isTls = server.Scheme is "smtps";
        await client.ConnectAsync(
            server.IdnHost,
            server.Port > 0 ? server.Port
                : isTls ? PortOfTls
                : PortOfSubmission,
            isTls ? SecureSocketOptions.SslOnConnect
                : server.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable
                : SecureSocketOptions.StartTls,
            stop
        );
        if (mail is { User: { } user, Password: { } password })
            await client.AuthenticateAsync(user, password, stop);
        await client.SendAsync(message, stop);
        await client.DisconnectAsync(quit: true, stop);
    }

    private string Told(string reason)
    {
        LogRefused(reason);
        return reason;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a letter: {Reason}")]
    private partial void LogRefused(string reason);
}

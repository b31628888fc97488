using NodaTime;

namespace Dastan.Web.Https;

/// <summary>
/// The certificate that the settings name. Its files are looked at again every half a minute, so that one that was renewed is shown to who
/// connects next; what can't be used is told once, and the one from before goes on.
/// </summary>
public sealed partial class Certificate(NewspaperSettings settings, TimeProvider clock, ILogger<Certificate> log)
    : BackgroundService
{
    // Those who issue certificates renew them a month or a third of their life before.
    private static readonly Duration TimeToWorry = Duration.FromDays(7);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private ServedCertificate? served;
    private string lastComplaint = "";

    public ServedCertificate Served => Volatile.Read(ref served) ?? Read();

    /// <summary>Before the first reader can come.</summary>
    /// <exception cref="UnusableCertificate">There is none that can be used.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Certificate is not null)
        {
            _ = Read();
            if (!Doors.CanHttp3)
                LogWithoutHttp3();
        }
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Certificate is null)
            return;

        using var turns = new PeriodicTimer(Between, clock);
        while (await turns.WaitForNextTickAsync(stoppingToken))
            LookAgain();
    }

    private ServedCertificate Read()
    {
        var files = CertificateFiles.Read(settings.Certificate!, settings.CertificateKey);
        var read = ServedCertificate.Of(files, Now);
        Volatile.Write(ref served, read);
        LogShown(files.Path, read.ValidUntil);
        return read;
    }

    private void LookAgain()
    {
        try
        {
            if (CertificateFiles.Read(settings.Certificate!, settings.CertificateKey).Digest != Served.Digest)
                _ = Read();
            if (Served.ValidUntil - Now < TimeToWorry)
                Complain(
                    $"The certificate in {settings.Certificate} is valid only until {Served.ValidUntil}. Renew it."
                );
        }
        catch (UnusableCertificate problem)
        {
            // While somebody puts a new pair there, the key may be the old one for a moment.
            Complain(problem.Message);
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private void Complain(string sentence)
    {
        if (sentence == lastComplaint)
            return;

        lastComplaint = sentence;
        LogNotRenewed(sentence);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The certificate in {Path} is shown, valid until {Until}")]
    private partial void LogShown(string path, Instant until);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "No HTTP/3: libmsquic is not on this machine (docs/running.md)"
    )]
    private partial void LogWithoutHttp3();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sentence} The certificate from before is shown meanwhile.")]
    private partial void LogNotRenewed(string sentence);
}

using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NodaTime;

namespace Dastan.Web.Https;

/// <summary>A certificate with its key and the certificates above it, ready to be shown to who connects.</summary>
/// <param name="Digest">Of the files that it was read from.</param>
public sealed record ServedCertificate(SslStreamCertificateContext Context, Instant ValidUntil, string Digest)
{
    /// <exception cref="UnusableCertificate">It can't be understood, is not valid at the moment, or has another's key or none.</exception>
    public static ServedCertificate Of(CertificateFiles files, Instant now)
    {
        var (own, above) = files.IsPem ? OfPem(files) : OfPfx(files);
        var (from, until) = (InstantOf(own.NotBefore), InstantOf(own.NotAfter));
        if (until <= now)
            throw Unusable(files, $"is valid only until {until:uuuu-MM-dd HH:mm} UTC. Renew it.");
        if (from > now)
            throw Unusable(
                files,
                $"is valid only from {from:uuuu-MM-dd HH:mm} UTC. Look whether this machine's clock is right."
            );

        try
        {
            // Offline: what is not in the file is not fetched from elsewhere.
            return new(SslStreamCertificateContext.Create(own, above, offline: true), until, files.Digest);
        }
        catch (CryptographicException problem)
        {
            throw Unusable(files, $"can't be used ({problem.Message.TrimEnd('.')}).");
        }
    }

    private static (X509Certificate2 Own, X509Certificate2Collection Above) OfPem(CertificateFiles files)
    {
        var text = Encoding.ASCII.GetString(files.Bytes);
        var (key, keyPath) = (files.Key ?? text, Path.GetFullPath(files.KeyPath ?? files.Path));
        if (key.Contains("ENCRYPTED", StringComparison.Ordinal))
            throw new UnusableCertificate(
                $"The key in {keyPath} has a password. Take it off: openssl pkey -in {keyPath} -out key.pem"
            );
        if (!key.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            throw new UnusableCertificate(
                $"There is no private key in {keyPath}. Let CertificateKey name the file that has it (-----BEGIN PRIVATE KEY-----)."
            );

        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(text);
            var own = X509Certificate2.CreateFromPem(text, key);
            all.RemoveAt(0);
            return (own, all);
        }
        // The second is how a key of another kind is refused.
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            throw all.Count == 0
                ? Unusable(files, "holds no certificate that can be read. It begins with -----BEGIN CERTIFICATE-----.")
                : new UnusableCertificate(
                    $"The key in {keyPath} is not that of the certificate in {Path.GetFullPath(files.Path)}. "
                        + "Name the two that were issued together; the paper's own certificate stands first in its file."
                );
        }
    }

    private static (X509Certificate2 Own, X509Certificate2Collection Above) OfPfx(CertificateFiles files)
    {
        try
        {
            var password = files.Key?.TrimEnd('\r', '\n');
            var all = X509CertificateLoader.LoadPkcs12Collection(files.Bytes, password);
            var own =
                all.FirstOrDefault(certificate => certificate.HasPrivateKey)
                ?? throw Unusable(files, "holds no certificate with its private key. Export it with its key.");
            all.Remove(own);
            return (own, all);
        }
        catch (CryptographicException problem)
        {
            throw Unusable(
                files,
                $"can't be opened ({problem.Message.TrimEnd('.')}). It is PEM, or a PFX whose password stands in the file that CertificateKey names."
            );
        }
    }

    private static UnusableCertificate Unusable(CertificateFiles files, string sentence) =>
        new($"The certificate in {Path.GetFullPath(files.Path)} {sentence}");

    private static Instant InstantOf(DateTime local) => Instant.FromDateTimeUtc(local.ToUniversalTime());
}

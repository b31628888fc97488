using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dastan.Tests.Https;

/// <summary>Certificates made for a test, as whoever issues certificates would write them.</summary>
/// <param name="Own">With its private key.</param>
/// <param name="Above">The one that signed it, and that one's own; without private keys.</param>
internal sealed record MadeCertificate(X509Certificate2 Own, IReadOnlyList<X509Certificate2> Above) : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero);

    public string Pem =>
        string.Join('\n', Above.Prepend(Own).Select(certificate => certificate.ExportCertificatePem()));

    public string KeyPem => Own.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();

    /// <param name="days">How long it is valid, from the beginning of December 2025.</param>
    public static MadeCertificate For(string host, int days = 90)
    {
        var until = Start.AddDays(days);
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = Request("Root", rootKey, isAuthority: true).CreateSelfSigned(Start, until.AddYears(9));
        using var middleKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var middle = Signed(Request("Middle", middleKey, isAuthority: true), root, 2, until.AddYears(4));
        using var middleWithKey = middle.CopyWithPrivateKey(middleKey);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request(host, key, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var own = Signed(request, middleWithKey, 3, until);
        return new(own.CopyWithPrivateKey(key), [new(middle), new(root)]);
    }

    /// <summary>Writes the two files, or only the first with the key in it.</summary>
    public async Task WriteAsync(string path, string? keyPath)
    {
        var stop = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(path, keyPath is null ? $"{KeyPem}\n{Pem}" : Pem, stop);
        if (keyPath is not null)
            await File.WriteAllTextAsync(keyPath, KeyPem, stop);
    }

    public byte[] Pfx(string password) =>
        new X509Certificate2Collection((X509Certificate2[])[Own, .. Above]).Export(X509ContentType.Pfx, password)!;

    public void Dispose()
    {
        Own.Dispose();
        foreach (var certificate in Above)
            certificate.Dispose();
    }

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }

    private static X509Certificate2 Signed(
        CertificateRequest request,
        X509Certificate2 by,
        byte number,
        DateTimeOffset until
    ) => request.Create(by, Start, until, [number, .. RandomNumberGenerator.GetBytes(8)]);
}

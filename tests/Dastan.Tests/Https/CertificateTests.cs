using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Dastan.Web.Https;

namespace Dastan.Tests.Https;

public sealed class CertificateTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2025, 12, 12, 7, 0);

    private readonly MadeCertificate made = MadeCertificate.For("paper.example");
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-test-").FullName;

    public void Dispose()
    {
        made.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_is_read_with_its_key_beside_it_or_in_it(bool isBeside)
    {
        var keyPath = isBeside ? PathOf("key.pem") : null;
        await made.WriteAsync(PathOf("paper.pem"), keyPath);

        var served = Read(PathOf("paper.pem"), keyPath);

        AssertServes(served);
    }

    [Fact]
    public void A_pfx_is_opened_by_the_password_in_the_file_of_the_key()
    {
        var path = Written("paper.pfx", made.Pfx("open sesame"));

        AssertServes(Read(path, Written("password", "open sesame\n"u8.ToArray())));
        AssertServes(Read(Written("open.pfx", made.Pfx("")), null));
        AssertRefused("can't be opened", path, Written("wrong", "open barley"u8.ToArray()));
        AssertRefused("can't be opened", path, null);
    }

    [Fact]
    public void A_file_that_is_not_there_or_can_not_be_read_is_named()
    {
        var key = Written("key.pem", Encoding.ASCII.GetBytes(made.KeyPem));

        AssertRefused($"Certificate names {PathOf("none.pem")}, and there is no such file", PathOf("none.pem"), key);
        AssertRefused($"Certificate names {folder}, which can't be read", folder, key);
        AssertRefused("CertificateKey names", Written("paper.pem", Encoding.ASCII.GetBytes(made.Pem)), PathOf("none"));
        AssertRefused("can't be opened", Written("odd.pem", "no certificate at all"u8.ToArray()), null);
        AssertRefused("holds no certificate", Written("only-key.pem", Encoding.ASCII.GetBytes(made.KeyPem)), key);
    }

    [Fact]
    public void A_key_that_is_missing_of_another_or_under_a_password_is_refused()
    {
        using var other = MadeCertificate.For("paper.example");
        using var odd = RSA.Create(2048);
        using var own = made.Own.GetECDsaPrivateKey()!;
        var path = Written("paper.pem", Encoding.ASCII.GetBytes(made.Pem));
        var locked = own.ExportEncryptedPkcs8PrivateKeyPem(
            "password",
            new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)
        );

        AssertRefused("There is no private key in " + path, path, null);
        AssertRefused("is not that of the certificate", path, WrittenText("other.pem", other.KeyPem));
        AssertRefused("is not that of the certificate", path, WrittenText("odd.pem", odd.ExportPkcs8PrivateKeyPem()));
        AssertRefused("has a password. Take it off", path, WrittenText("locked.pem", locked));
    }

    [Theory]
    [InlineData(2025, 11, "is valid only from 2025-12-01 00:00 UTC")]
    [InlineData(2026, 3, "is valid only until 2026-03-01 00:00 UTC. Renew it")]
    public void A_certificate_out_of_its_time_is_refused(int year, int month, string reason)
    {
        var path = WrittenText("paper.pem", $"{made.Pem}\n{made.KeyPem}");

        var refused = Assert.Throws<UnusableCertificate>(() =>
            ServedCertificate.Of(CertificateFiles.Read(path, null), Instant.FromUtc(year, month, 1, 0, 0))
        );
        Assert.Contains(reason, refused.Message);
        Assert.Contains(path, refused.Message);
    }

    [Fact]
    public async Task Files_are_the_same_until_a_byte_of_them_is_another()
    {
        await made.WriteAsync(PathOf("paper.pem"), PathOf("key.pem"));
        var before = CertificateFiles.Read(PathOf("paper.pem"), PathOf("key.pem")).Digest;

        Assert.Equal(before, CertificateFiles.Read(PathOf("paper.pem"), PathOf("key.pem")).Digest);
        WrittenText("key.pem", made.KeyPem + "\n");
        Assert.NotEqual(before, CertificateFiles.Read(PathOf("paper.pem"), PathOf("key.pem")).Digest);
    }

    private void AssertServes(ServedCertificate served)
    {
        Assert.Equal(made.Own.Thumbprint, served.Context.TargetCertificate.Thumbprint);
        Assert.True(served.Context.TargetCertificate.HasPrivateKey);
        Assert.Contains(served.Context.IntermediateCertificates, above => above.Subject == "CN=Middle");
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 0, 0), served.ValidUntil);
    }

    private static void AssertRefused(string reason, string path, string? key)
    {
        var refused = Assert.Throws<UnusableCertificate>(() => Read(path, key));
        Assert.Contains(reason, refused.Message);
    }

    private static ServedCertificate Read(string path, string? key) =>
        ServedCertificate.Of(CertificateFiles.Read(path, key), Now);

    private string PathOf(string name) => Path.Combine(folder, name);

    private string WrittenText(string name, string text) => Written(name, Encoding.ASCII.GetBytes(text));

    private string Written(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Dastan.Web.Https;

/// <summary>The files of a certificate as they are at a moment, not yet understood.</summary>
/// <param name="Path">Where the certificate lies, as the setting says it.</param>
/// <param name="Bytes">PEM, or PKCS #12 (PFX).</param>
/// <param name="KeyPath">Null where no other file is named.</param>
/// <param name="Key">A private key in PEM, or the password of a PFX; null where no other file is named.</param>
public sealed record CertificateFiles(string Path, byte[] Bytes, string? KeyPath, string? Key)
{
    // A chain of RSA certificates has some 10 KB. What is named by mistake may be anything, a device that never ends too.
    private const int MostBytes = 64 * 1024;

    public bool IsPem { get; } = Bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0;

    /// <summary>Of all that was read: another means that the files have changed.</summary>
    public string Digest =>
        Convert.ToHexStringLower(SHA256.HashData([.. Bytes, 0, .. Encoding.UTF8.GetBytes(Key ?? "")]));

    /// <exception cref="UnusableCertificate">One of them can't be read.</exception>
    public static CertificateFiles Read(string path, string? keyPath) =>
        new(
            path,
            ReadFile("Certificate", path),
            keyPath,
            keyPath is null ? null : Encoding.UTF8.GetString(ReadFile("CertificateKey", keyPath))
        );

    private static byte[] ReadFile(string setting, string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MostBytes];
            return bytes[..file.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false)];
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableCertificate(
                $"{setting} names {System.IO.Path.GetFullPath(path)}, and there is no such file. Put it there, or name another."
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnusableCertificate(
                $"{setting} names {System.IO.Path.GetFullPath(path)}, which can't be read ({problem.Message.TrimEnd('.')}). "
                    + "Let the user that runs the paper read it."
            );
        }
    }
}

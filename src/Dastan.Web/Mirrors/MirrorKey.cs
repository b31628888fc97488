using System.Security.Cryptography;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Mirrors;

/// <summary>The key by which mirrors of a paper are known as its own: ECDSA over P-256 with SHA-256. The private half never leaves the data folder, but for a backup.</summary>
public sealed class MirrorKey : IDisposable
{
    // P-256; other curves have as many bits.
    private const string Curve = "1.2.840.10045.3.1.7";

    private readonly ECDsa key;

    private MirrorKey(ECDsa key) => this.key = key;

    /// <summary>The public half, as PEM with a line feed at its end.</summary>
    public string PublicPem => $"{key.ExportSubjectPublicKeyInfoPem()}\n";

    /// <summary>Where a paper's own key lies.</summary>
    /// <param name="data">The paper's data folder.</param>
    public static string PlaceIn(string data) => Path.Combine(data, PaperFiles.MirrorKey);

    /// <summary>A paper's own key; where there is none it is made.</summary>
    /// <param name="data">The paper's data folder.</param>
    /// <exception cref="FormatException">What lies in its place can't sign.</exception>
    public static MirrorKey OpenOrMake(string data)
    {
        var place = PlaceIn(data);
        if (!File.Exists(place))
            Make(place);
        var key = Read(place);
        try
        {
            key.Sign([]);
            return key;
        }
        catch (CryptographicException problem)
        {
            key.Dispose();
            throw new FormatException($"{place} has no private key in it.", problem);
        }
    }

    /// <summary>The key in a file, public or private, as PEM.</summary>
    /// <exception cref="FormatException">There is no such key in it.</exception>
    public static MirrorKey Read(string file)
    {
        var text = File.ReadAllText(file);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(text);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Curve)
                return new(key);
        }
        catch (Exception problem) when (problem is ArgumentException or CryptographicException)
        {
            // What is wrong with it is not told: the message might quote it.
        }
        key.Dispose();
        throw new FormatException($"{file} has no key of the curve P-256 in it, as PEM without a password.");
    }

    /// <returns>The signature in DER, as OpenSSL writes it.</returns>
    public byte[] Sign(byte[] bytes) =>
        key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public bool HasSigned(byte[] bytes, byte[] signature) =>
        key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose() => key.Dispose();

    // Of two runs that make one at the same time both go by the first.
    private static void Make(string place)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var unfinished = $"{place}.{Path.GetRandomFileName()}";
        try
        {
            OwnersOnly.Write(unfinished, System.Text.Encoding.ASCII.GetBytes($"{made.ExportPkcs8PrivateKeyPem()}\n"));
            File.Move(unfinished, place, overwrite: false);
        }
        catch (IOException) when (File.Exists(place))
        {
            // The other was first.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}

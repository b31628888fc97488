using System.Security.Cryptography;

namespace Dastan.Web.Mirrors;

/// <summary>
/// The manifest in a mirror's folder with its signature beside it. It goes before anything else changes and comes back last: while it stands, a run that was broken off has changed nothing.
/// </summary>
public static class SignedManifest
{
    public const string Manifest = "dastan-mirror.json";
    public const string Signature = "dastan-mirror.sig";

    // A signature of P-256 has 72 bytes at most.
    private const int LongestSignature = 1024;

    /// <summary>Takes both away, where they are there. Without its signature a manifest says nothing, so that goes first.</summary>
    public static void TakeAway(string folder)
    {
        // Before the first run there is no folder.
        if (!Directory.Exists(folder))
            return;
        File.Delete(Path.Combine(folder, Signature));
        File.Delete(Path.Combine(folder, Manifest));
    }

    /// <summary>Signs a manifest and puts both into the folder, each whole.</summary>
    public static void Sign(string folder, MirrorManifest manifest, MirrorKey key)
    {
        var bytes = manifest.ToBytes();
        var signature = key.Sign(bytes);
        TakeAway(folder);
        MirrorFolder.Write(Path.Combine(folder, Manifest), bytes);
        MirrorFolder.Write(Path.Combine(folder, Signature), signature);
    }

    /// <exception cref="FormatException">There is none, or it is not signed by this key; the sentence says which.</exception>
    public static MirrorManifest Read(string folder, MirrorKey key)
    {
        var (manifest, signature) = (Path.Combine(folder, Manifest), Path.Combine(folder, Signature));
        if (!File.Exists(manifest) || !File.Exists(signature))
            throw new FormatException(
                $"{folder} is not signed: it lacks {(File.Exists(manifest) ? Signature : Manifest)}. A run is going on there or was broken off, or it is no mirror."
            );
        var bytes = File.ReadAllBytes(manifest);
        if (new FileInfo(signature).Length > LongestSignature || !IsSigned(key, bytes, File.ReadAllBytes(signature)))
            throw new FormatException($"{manifest} was not signed by this key, or is not what was signed.");
        try
        {
            return MirrorManifest.Of(bytes);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{manifest} is signed, but says nothing. {problem.Message}", problem);
        }
    }

    // What is no signature at all was not made by the key either.
    private static bool IsSigned(MirrorKey key, byte[] bytes, byte[] signature)
    {
        try
        {
            return key.HasSigned(bytes, signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>The file by which a folder of backups says how they are encrypted: <c>dastan-backup.json</c>.</summary>
internal static class BackupHead
{
    private const string Name = "dastan-backup.json";
    private const string Probe = "dastan";
    private const int SaltSize = 16;

    /// <summary>The seal of a folder's backups. A folder that has none becomes one when it is to be written.</summary>
    /// <exception cref="FormatException">It has no backups, or another key.</exception>
    public static BackupSeal Open(string folder, string? key, bool make)
    {
        var head = Path.Combine(folder, Name);
        if (!File.Exists(head))
        {
            if (!make)
                throw new FormatException($"{folder} has no backups: it has no {Name}.");
            Publish(folder, head, key);
        }
        // Of one that was just made, too: another node may have come first, with a salt of its own.
        var said = Read(head);
        if (said.Encrypted != key is not null)
            throw new FormatException(
                said.Encrypted
                    ? $"The backups in {folder} are encrypted: give their key (Backup:Key or Backup:KeyFile)."
                    : $"The backups in {folder} are not encrypted, and a key is given: encrypted ones want a folder of their own."
            );
        var seal = new BackupSeal(key, said.Salt);
        return seal.NameOf(Encoding.UTF8.GetBytes(Probe)) == said.Proof
            ? seal
            : throw new FormatException($"The backups in {folder} have another key than the one that is given.");
    }

    private static void Publish(string folder, string head, string? key)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any(IsStrange) && !File.Exists(head))
            throw new FormatException($"{folder} is not empty, and has no {Name}: backups want a folder of their own.");
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var proof = new BackupSeal(key, salt).NameOf(Encoding.UTF8.GetBytes(Probe));
        var written = new FolderHead(1, key is not null, salt, proof);
        var unfinished = $"{head}.{Guid.CreateVersion7():N}.part";
        try
        {
            OwnersOnly.Write(unfinished, JsonSerializer.SerializeToUtf8Bytes(written, WholeJson.Options));
            File.Move(unfinished, head, overwrite: false);
        }
        catch (IOException) when (File.Exists(head))
        {
            // Whoever comes first says how it is for all.
            File.Delete(unfinished);
        }
    }

    // Another node may be about to publish a head.
    private static bool IsStrange(string file) => !Path.GetFileName(file).StartsWith(Name, StringComparison.Ordinal);

    private static FolderHead Read(string head)
    {
        try
        {
            return
                JsonSerializer.Deserialize<FolderHead>(File.ReadAllBytes(head), WholeJson.Options)
                    is { Salt: not null, Version: 1 } said
                ? said
                : throw new FormatException($"{head} is of a version that this program does not know.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{head} can't be read ({problem.Message})", problem);
        }
    }

    private sealed record FolderHead(int Version, bool Encrypted, byte[] Salt, string Proof);
}

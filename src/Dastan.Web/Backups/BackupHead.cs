using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    public static async Task<BackupSeal> OpenAsync(IBackupPlace place, string? key, bool make, CancellationToken stop)
    {
        var head = await place.GetAsync(Name, stop);
        if (head is null && make)
        {
            await PublishAsync(place, key, stop);
            // Of one that was just made, too: another node may have come first, with a salt of its own.
            head = await place.GetAsync(Name, stop);
        }
        var said = Read(
            head ?? throw new FormatException($"{place.Name} has no backups: it has no {Name}."),
            $"{place.Name.TrimEnd('/')}/{Name}"
        );
        if (said.Encrypted != key is not null)
            throw new FormatException(
                said.Encrypted
                    ? $"The backups in {place.Name} are encrypted: give their key (Backup:Key or Backup:KeyFile)."
                    : $"The backups in {place.Name} are not encrypted, and a key is given: encrypted ones want a folder of their own."
            );
        var seal = new BackupSeal(key, said.Salt);
        return seal.NameOf(Encoding.UTF8.GetBytes(Probe)) == said.Proof
            ? seal
            : throw new FormatException($"The backups in {place.Name} have another key than the one that is given.");
    }

    // Whoever comes first says how it is for all.
    private static async Task PublishAsync(IBackupPlace place, string? key, CancellationToken stop)
    {
        if (await place.IsOfOthersAsync(Name, stop) && await place.GetAsync(Name, stop) is null)
            throw new FormatException(
                $"{place.Name} is not empty, and has no {Name}: backups want a folder of their own."
            );
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var proof = new BackupSeal(key, salt).NameOf(Encoding.UTF8.GetBytes(Probe));
        var written = new FolderHead(1, key is not null, salt, proof);
        await place.PutFirstAsync(Name, JsonSerializer.SerializeToUtf8Bytes(written, WholeJson.Options), stop);
    }

    private static FolderHead Read(byte[] head, string file)
    {
        try
        {
            return
                JsonSerializer.Deserialize<FolderHead>(head, WholeJson.Options) is { Salt: not null, Version: 1 } said
                ? said
                : throw new FormatException($"{file} is of a version that this program does not know.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{file} can't be read ({problem.Message})", problem);
        }
    }

    private sealed record FolderHead(int Version, bool Encrypted, byte[] Salt, string Proof);
}

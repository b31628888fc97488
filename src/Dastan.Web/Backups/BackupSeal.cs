using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Dastan.Web.Backups;

/// <summary>
/// How an object of a backup is named and closed: compressed where that pays, and encrypted where there is a key (AES-256-GCM, each with a nonce of its own,
/// bound to its name). What is opened is held against its name, so that nothing spoiled or exchanged is ever taken for true.
/// </summary>
public sealed class BackupSeal
{
    private const byte Mark = (byte)'D';
    private const byte Compressed = 1;
    private const byte Encrypted = 2;
    private const int HeadSize = 6;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    // Guessing a key takes so many rounds a guess.
    private const int Rounds = 600_000;

    // A quarter of the size, at some 100 MB a second.
    private const int Quality = 3;
    private const int Window = 22;

    private readonly byte[]? naming;
    private readonly byte[]? secret;

    /// <param name="key">What whoever runs the paper chose; null for no encryption.</param>
    /// <param name="salt">Of the folder.</param>
    public BackupSeal(string? key, byte[] salt)
    {
        if (key is null)
            return;
        var master = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(key),
            salt,
            Rounds,
            HashAlgorithmName.SHA256,
            SHA256.HashSizeInBytes
        );
        // From names nobody is to learn that a picture they have is in it.
        naming = HKDF.Expand(HashAlgorithmName.SHA256, master, SHA256.HashSizeInBytes, "names"u8.ToArray());
        secret = HKDF.Expand(HashAlgorithmName.SHA256, master, SHA256.HashSizeInBytes, "contents"u8.ToArray());
    }

    /// <summary>The name of what has these bytes, in 64 lower-case hexadecimal digits.</summary>
    public string NameOf(ReadOnlySpan<byte> plain) =>
        Convert.ToHexStringLower(naming is null ? SHA256.HashData(plain) : HMACSHA256.HashData(naming, plain));

    /// <summary>Closes bytes under their name.</summary>
    public byte[] Close(ReadOnlySpan<byte> plain, string name)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            var isSmaller =
                BrotliEncoder.TryCompress(plain, room, out var length, Quality, Window) && length < plain.Length;
            return isSmaller
                ? Close(room.AsSpan(0, length), plain.Length, Compressed, name)
                : Close(plain, plain.Length, 0, name);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>Closes bytes that have another name than that of theirs, with their sum in front.</summary>
    public byte[] CloseUnseen(ReadOnlySpan<byte> plain, string name) => Close([.. SumOf(plain), .. plain], name);

    private byte[] Close(ReadOnlySpan<byte> content, int length, byte how, string name)
    {
        var closed = new byte[HeadSize + (secret is null ? 0 : NonceSize + TagSize) + content.Length];
        closed[0] = Mark;
        closed[1] = (byte)(how | (secret is null ? 0 : Encrypted));
        BinaryPrimitives.WriteInt32LittleEndian(closed.AsSpan(2), length);
        if (secret is null)
        {
            content.CopyTo(closed.AsSpan(HeadSize));
            return closed;
        }
        var nonce = closed.AsSpan(HeadSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(secret, TagSize);
        aes.Encrypt(
            nonce,
            content,
            closed.AsSpan(HeadSize + NonceSize + TagSize),
            closed.AsSpan(HeadSize + NonceSize, TagSize),
            Encoding.ASCII.GetBytes(name)
        );
        return closed;
    }

    /// <summary>Opens what was closed under a name, and holds it against it.</summary>
    /// <exception cref="FormatException">It is spoiled, of another name, or closed by another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> closed, string name)
    {
        var plain = Opened(closed, name);
        return NameOf(plain) == name ? plain : throw Spoiled(name);
    }

    /// <summary>Opens what has a name of its own, and not of its bytes.</summary>
    /// <exception cref="FormatException">It is spoiled, or closed by another key; an encrypted one also, of another name.</exception>
    public byte[] OpenUnseen(ReadOnlySpan<byte> closed, string name)
    {
        var summed = Opened(closed, name);
        if (summed.Length < SHA256.HashSizeInBytes)
            throw Spoiled(name);
        var plain = summed[SHA256.HashSizeInBytes..];
        return SumOf(plain).AsSpan().SequenceEqual(summed.AsSpan(0, SHA256.HashSizeInBytes))
            ? plain
            : throw Spoiled(name);
    }

    private static byte[] SumOf(ReadOnlySpan<byte> plain) => SHA256.HashData(plain);

    private byte[] Opened(ReadOnlySpan<byte> closed, string name)
    {
        if (closed.Length < HeadSize || closed[0] != Mark)
            throw Spoiled(name);
        if ((closed[1] & ~Compressed) != (secret is null ? 0 : Encrypted))
            throw Spoiled(name);
        try
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(closed[2..]);
            var content = secret is null ? closed[HeadSize..] : Decrypt(closed[HeadSize..], name);
            if ((closed[1] & Compressed) != 0)
                return Unpack(content, length, name);
            return content.Length == length ? content.ToArray() : throw Spoiled(name);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException or OverflowException)
        {
            throw Spoiled(name);
        }
    }

    private byte[] Decrypt(ReadOnlySpan<byte> content, string name)
    {
        var plain = new byte[content.Length - NonceSize - TagSize];
        using var aes = new AesGcm(secret!, TagSize);
        aes.Decrypt(
            content[..NonceSize],
            content[(NonceSize + TagSize)..],
            content.Slice(NonceSize, TagSize),
            plain,
            Encoding.ASCII.GetBytes(name)
        );
        return plain;
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, int length, string name)
    {
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(packed, plain, out var written) && written == length
            ? plain
            : throw Spoiled(name);
    }

    private static FormatException Spoiled(string name) =>
        new($"The object {name} of the backup is spoiled, or was closed by another key.");
}

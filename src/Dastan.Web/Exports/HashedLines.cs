using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Dastan.Web.Exports;

/// <summary>Cuts a stream into lines of any length, and knows the SHA-256 of all that went by.</summary>
public sealed class HashedLines(Stream bytes) : IDisposable
{
    private const int FirstSize = 256 * 1024;

    // A row is at most a story with its pictures' captions, or a bank's whole answer; more is no row.
    private const int LongestLine = 256 * 1024 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The lines without their ends. Each is good until the next.</summary>
    /// <exception cref="FormatException">One never ends.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var buffer = new byte[FirstSize];
        var (begin, end) = (0, 0);
        while (true)
        {
            var length = buffer.AsSpan(begin, end - begin).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return buffer.AsMemory(begin, length);
                begin += length + 1;
                continue;
            }
            buffer.AsSpan(begin, end - begin).CopyTo(buffer);
            (begin, end) = (0, end - begin);
            if (end == buffer.Length)
                Array.Resize(ref buffer, Longer(end));
            var read = await bytes.ReadAsync(buffer.AsMemory(end), stop);
            if (read == 0)
                break;
            hash.AppendData(buffer, end, read);
            end += read;
        }
        if (end > 0)
            throw new FormatException("The last line has no end: something was cut off.");
    }

    /// <summary>Of all that was read, in 64 lower-case hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private static int Longer(int length) =>
        length < LongestLine ? length * 2 : throw new FormatException("A line is longer than any row can be.");
}

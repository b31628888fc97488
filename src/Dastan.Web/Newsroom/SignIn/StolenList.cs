using System.Security.Cryptography;
using System.Text;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// A list of stolen passwords, as Have I Been Pwned gives it away and its downloader writes it, ordered by hash: a line each, <c>SHA-1 in
/// capitals:how often</c>. It is looked up where it lies, a few kilobytes for each question, however large it is; nothing of a password leaves the machine.
/// </summary>
/// <remarks>Source: https://haveibeenpwned.com/API/v3#PwnedPasswords and https://github.com/HaveIBeenPwned/PwnedPasswordsDownloader.</remarks>
public static class StolenList
{
    private const int HashLength = 40;

    // A hash, a colon, a number, and the end of the line.
    private const int LongestLine = 64;

    /// <exception cref="IOException">The list can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static bool Has(string file, string password)
    {
#pragma warning disable CA5350 // It is the form of the list; no password is kept by it.
        var wanted = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
        using var list = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var (from, to) = (0L, RandomAccess.GetLength(list));
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (LineFrom(list, middle == 0 ? 0 : middle - 1, middle == 0) is not { } line || line.Start >= to)
                to = middle;
            else if (string.CompareOrdinal(line.Hash, wanted) is var order and not 0)
                (from, to) = order < 0 ? (line.End, to) : (from, middle);
            else
                return true;
        }
        return false;
    }

    /// <summary>What is wrong with a file that is to be such a list; null for nothing.</summary>
    public static string? Problem(string file)
    {
        try
        {
            using var list = File.OpenHandle(file);
            return LineFrom(list, 0, isBeginning: true) is { Hash: var hash } && hash.All(char.IsAsciiHexDigitUpper)
                ? null
                : "its first line is no SHA-1 in capitals with a number behind a colon";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message.TrimEnd('.');
        }
    }

    // The first line that begins at a place or after it; from the middle of a line that is the next.
    private static (long Start, long End, string Hash)? LineFrom(
        Microsoft.Win32.SafeHandles.SafeFileHandle list,
        long at,
        bool isBeginning
    )
    {
        Span<byte> bytes = stackalloc byte[2 * LongestLine];
        bytes = bytes[..RandomAccess.Read(list, bytes, at)];
        var begins = isBeginning ? 0 : bytes.IndexOf((byte)'\n') + 1;
        if (begins == 0 && !isBeginning)
            return null;
        var line = bytes[begins..];
        var length = line.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : line.Length;
        return length > HashLength && line[HashLength] == ':'
            ? (at + begins, at + begins + length, Encoding.ASCII.GetString(line[..HashLength]))
            : null;
    }
}

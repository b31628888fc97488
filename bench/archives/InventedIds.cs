using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Dastan.Bench.Archives;

/// <summary>Ids like those that the program makes (UUID version 7: a time, then chance), but the same in every run.</summary>
internal static class InventedIds
{
    public static Guid Of(Instant at, long seed, int number, string what)
    {
        Span<byte> id = stackalloc byte[SHA256.HashSizeInBytes];
        var name = string.Create(CultureInfo.InvariantCulture, $"{seed}/{what}/{number}");
        SHA256.HashData(Encoding.ASCII.GetBytes(name), id);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, at.ToUnixTimeMilliseconds());
        time[2..].CopyTo(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id[..16], bigEndian: true);
    }
}

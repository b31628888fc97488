using System.Diagnostics.CodeAnalysis;

namespace Dastan.Web.Press;

/// <summary>Paths as the bytes that they travel in, so that one can be looked up as it came, without making a text of it.</summary>
internal sealed class PathBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static PathBytes Same { get; } = new();

    public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    public int GetHashCode([DisallowNull] byte[] path) => GetHashCode(path.AsSpan());

    public bool Equals(ReadOnlySpan<byte> asked, byte[] path) => asked.SequenceEqual(path);

    public int GetHashCode(ReadOnlySpan<byte> path)
    {
        // Seeded anew with each start: nobody can choose paths that fall together.
        var hash = new HashCode();
        hash.AddBytes(path);
        return hash.ToHashCode();
    }

    public byte[] Create(ReadOnlySpan<byte> path) => path.ToArray();
}

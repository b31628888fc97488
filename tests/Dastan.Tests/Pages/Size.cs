using System.IO.Compression;
using System.Text;

namespace Dastan.Tests.Pages;

internal static class Size
{
    /// <summary>Bytes of a text as a server that compresses while it answers would send it.</summary>
    public static int Brotli(string text)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            compressed.Write(Encoding.UTF8.GetBytes(text));
        return (int)bytes.Length;
    }
}

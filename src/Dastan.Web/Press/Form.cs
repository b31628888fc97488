using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dastan.Web.Press;

/// <summary>An answer's bytes in one coding, with the headers that go with them.</summary>
public sealed class Form
{
    // Packed best it is other bytes than packed quickly, so it has an ETag of its own.
    private const string BestMark = "11";

    /// <param name="hash">Of the body before it was packed.</param>
    /// <param name="bytes">The body in the coding.</param>
    public Form(Coding coding, string hash, byte[] bytes, string contentType, bool isBest = false)
    {
        Bytes = bytes;
        IsBest = isBest;
        Encoding = Codings.NameOf(coding);
        ETag = coding is Coding.Identity ? $"\"{hash}\"" : $"\"{hash}-{Encoding}{(isBest ? BestMark : "")}\"";
        var packed = coding is Coding.Identity ? "" : $"{HeaderNames.ContentEncoding}: {Encoding}\r\n";
        Lines = System.Text.Encoding.ASCII.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{HeaderNames.ContentLength}: {bytes.Length}\r\n{HeaderNames.ContentType}: {contentType}\r\n{packed}"
            )
        );
        ETagLine = System.Text.Encoding.ASCII.GetBytes($"{HeaderNames.ETag}: {ETag}\r\n");
    }

    public byte[] Bytes { get; }

    /// <summary>Is it packed as small as it gets?</summary>
    public bool IsBest { get; }

    /// <summary>Strong, and of this coding alone.</summary>
    public StringValues ETag { get; }

    /// <summary>Content-Encoding; empty for none.</summary>
    public StringValues Encoding { get; }

    /// <summary>The headers of its body as they go onto the line.</summary>
    public ReadOnlyMemory<byte> Lines { get; }

    /// <summary>Its ETag as it goes onto the line.</summary>
    public ReadOnlyMemory<byte> ETagLine { get; }
}

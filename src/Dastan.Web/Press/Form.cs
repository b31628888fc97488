using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Dastan.Web.Press;

/// <summary>An answer's bytes in one coding, with the headers that go with them.</summary>
public sealed class Form
{
    // Packed best it is other bytes than packed quickly, so it has an ETag of its own.
    private const string BestMark = "11";

    /// <param name="hash">Of the body before it was packed.</param>
    /// <param name="bytes">The body in the coding.</param>
    public Form(Coding coding, string hash, byte[] bytes, bool isBest = false)
    {
        Bytes = bytes;
        IsBest = isBest;
        Encoding = Codings.NameOf(coding);
        Length = bytes.Length.ToString(CultureInfo.InvariantCulture);
        ETag = coding is Coding.Identity ? $"\"{hash}\"" : $"\"{hash}-{Encoding}{(isBest ? BestMark : "")}\"";
    }

    public byte[] Bytes { get; }

    /// <summary>Is it packed as small as it gets?</summary>
    public bool IsBest { get; }

    /// <summary>Strong, and of this coding alone.</summary>
    public StringValues ETag { get; }

    public StringValues Length { get; }

    /// <summary>Content-Encoding; empty for none.</summary>
    public StringValues Encoding { get; }

    /// <summary>Is it an ETag of a body with this hash, in whatever coding?</summary>
    public static bool IsTagOf(string hash, ReadOnlySpan<char> etag) =>
        etag.Length > hash.Length + 1
        && etag[0] is '"'
        && etag[1..].StartsWith(hash)
        && etag[hash.Length + 1] is '"' or '-';
}

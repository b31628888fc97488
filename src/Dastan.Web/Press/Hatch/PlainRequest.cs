using System.Buffers;

namespace Dastan.Web.Press.Hatch;

/// <summary>
/// The head of a request that is as plain as nearly all are: a GET or HEAD of a path without any query, over HTTP/1.1, with nothing that asks for more than the page as it
/// is. What has any other form, is not whole, or is wrong in any way is none: then the server reads it, and says what is to be said.
/// </summary>
internal ref struct PlainRequest
{
    private const int LongestPath = 1024;
    private const int MostHeaders = 64;
    private const int LongestPort = 5;

    // Nothing that has to be decoded, and nothing that a path may be shortened by.
    private static readonly SearchValues<byte> PathLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"u8
    );

    // RFC 9110, 5.6.2.
    private static readonly SearchValues<byte> TokenLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~"u8
    );

    // Visible ASCII, space and tab: RFC 9110, 5.5, without what is obsolete.
    private static readonly SearchValues<byte> ValueLetters = SearchValues.Create([
        (byte)'\t',
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (byte)letter),
    ]);

    private static readonly SearchValues<byte> HostLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."u8
    );

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    private ReadOnlySpan<byte> rest;
    private bool hasHost;
    private bool hasAcceptEncoding;
    private bool hasIfNoneMatch;
    private bool hasIfModifiedSince;

    public bool IsHead { get; private set; }

    public ReadOnlySpan<byte> Path { get; private set; }

    /// <summary>With a port where one is said.</summary>
    public ReadOnlySpan<byte> Host { get; private set; }

    /// <summary>Empty where it is not said.</summary>
    public ReadOnlySpan<byte> AcceptEncoding { get; private set; }

    /// <summary>Empty where it is not said.</summary>
    public ReadOnlySpan<byte> IfNoneMatch { get; private set; }

    /// <summary>Bytes of the whole head.</summary>
    public int Length { get; private set; }

    /// <summary>Reads the request that the bytes begin with; false for one that is not plain.</summary>
    public static bool TryRead(ReadOnlySpan<byte> sent, out PlainRequest request)
    {
        request = new() { rest = sent };
        if (!request.ReadLine())
            return false;

        for (var headers = 0; headers <= MostHeaders; headers++)
        {
            if (request.rest.StartsWith("\r\n"u8))
            {
                request.Length = sent.Length - request.rest.Length + 2;
                // Programs ask by time alone where they have no ETag: rarely enough.
                return request.hasHost && (request.hasIfNoneMatch || !request.hasIfModifiedSince);
            }
            if (!request.ReadHeader())
                return false;
        }
        return false;
    }

    private bool ReadLine()
    {
        IsHead = rest.StartsWith("HEAD "u8);
        if (!IsHead && !rest.StartsWith("GET "u8))
            return false;

        var target = rest[(IsHead ? 5 : 4)..];
        var end = target.IndexOfAnyExcept(PathLetters);
        if (end is < 1 or > LongestPath || target[0] != '/' || !target[end..].StartsWith(" HTTP/1.1\r\n"u8))
            return false;

        Path = target[..end];
        rest = target[(end + " HTTP/1.1\r\n".Length)..];
        return Path.IndexOf("/."u8) < 0 && Path.IndexOf("//"u8) < 0;
    }

    private bool ReadHeader()
    {
        var end = rest.IndexOfAnyExcept(ValueLetters);
        if (end < 1 || !rest[end..].StartsWith("\r\n"u8))
            return false;

        var line = rest[..end];
        rest = rest[(end + 2)..];
        var colon = line.IndexOf((byte)':');
        return colon > 0
            && line[..colon].IndexOfAnyExcept(TokenLetters) < 0
            && Takes(line[..colon], line[(colon + 1)..].Trim(" \t"u8));
    }

    // Whatever could make another answer right, or another length of the request, is not for here.
    private bool Takes(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        name.Length switch
        {
            2 => !Is(name, "te"u8),
            4 when Is(name, "host"u8) => IsFirst(ref hasHost) && IsHost(Host = value),
            5 => !Is(name, "range"u8),
            6 => !Is(name, "expect"u8) && !(Is(name, "cookie"u8) && IsOurs(value)),
            7 => !Is(name, "upgrade"u8) && !Is(name, "trailer"u8),
            8 => !Is(name, "if-match"u8) && !Is(name, "if-range"u8),
            10 when Is(name, "connection"u8) => Is(value, "keep-alive"u8),
            13 when Is(name, "if-none-match"u8) => IsFirst(ref hasIfNoneMatch) && Keep(IfNoneMatch = value),
            13 => !Is(name, "authorization"u8),
            14 => !Is(name, "content-length"u8),
            15 when Is(name, "accept-encoding"u8) => IsFirst(ref hasAcceptEncoding) && Keep(AcceptEncoding = value),
            17 when Is(name, "if-modified-since"u8) => IsFirst(ref hasIfModifiedSince),
            17 => !Is(name, "transfer-encoding"u8),
            19 => !Is(name, "if-unmodified-since"u8),
            _ => true,
        };

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        System.Text.Ascii.EqualsIgnoreCase(text, lowerCase);

    private static bool Keep(ReadOnlySpan<byte> value) => !value.IsEmpty;

    private static bool IsFirst(ref bool isThere) => !isThere && (isThere = true);

    private static bool IsHost(ReadOnlySpan<byte> host)
    {
        var end = host.IndexOfAnyExcept(HostLetters);
        if (end < 0)
            return !host.IsEmpty;

        var port = host[(end + 1)..];
        return end > 0
            && host[end] == ':'
            && port.Length is > 0 and <= LongestPort
            && port.IndexOfAnyExcept(Digits) < 0;
    }

    private static bool IsOurs(ReadOnlySpan<byte> cookies)
    {
        ReadOnlySpan<byte> own = "dastan"u8;
        for (var at = 0; at + own.Length <= cookies.Length; at++)
            if (Is(cookies.Slice(at, own.Length), own))
                return true;
        return false;
    }
}

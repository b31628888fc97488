namespace Dastan.Tests.Fuzz.Papers;

/// <summary>What is put into requests.</summary>
internal static class RequestShards
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. """
            / // /./ /../ \ ? & = ; , : + # % %00 %0a %0d%0a %2e%2e/ %2f %5c %25 %u0041 %C0%AF %FF %F0%9F%98%80 %ED%A0%80 ?a=1 &a=1 &a[]=1 &a.b=1 .rss .json .png /ru /en /history ~ * |
            HTTP/1.0 HTTP/1.1 HTTP/2.0 HTTP/9.9 GET POST PUT HEAD OPTIONS TRACE CONNECT PRI 0 -1 1e9 99999999999999999999 0x1 NaN 2026-02-30 0000-00-00 9999-12-31 00:00 Z +99:99 USD usd ZZZ
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        " ",
        "\t",
        "\r\n",
        "\r\n\r\n",
        "\n",
        "\r",
        "\0",
        "\u00FF",
        "é",
        "\r\nHost: other.example",
        "\r\nHost: ",
        "\r\nHost: [::1",
        "\r\nHost: a,b",
        "\r\nContent-Length: 5",
        "\r\nContent-Length: -1",
        "\r\nContent-Length: 99999999999999999999",
        "\r\nTransfer-Encoding: chunked",
        "\r\nTransfer-Encoding: chunked, gzip",
        "\r\nConnection: keep-alive, close",
        "\r\nUpgrade: websocket",
        "\r\nExpect: 100-continue",
        "\r\nExpect: x",
        "\r\nRange: bytes=0-0,5-,-1",
        "\r\nRange: bytes=99999999999999999999-",
        "\r\nIf-None-Match: *",
        "\r\nIf-None-Match: \"",
        "\r\nIf-Modified-Since: x",
        "\r\nIf-Range: \"x\"",
        "\r\nAccept: ,;q=",
        "\r\nAccept: */*;q=2",
        "\r\nAccept-Encoding: gzip;q=NaN",
        "\r\nAccept-Language: ;;,-x",
        "\r\nCookie: =; ;dastan",
        "\r\nAuthorization: Bearer x",
        "\r\nX-Forwarded-For: x",
        "\r\nX-Forwarded-Host: [",
        "\r\nX-HTTP-Method-Override: DELETE",
        "\r\n folded",
        "\r\n: empty",
        "\r\nNoColon",
        "\r\nTraceparent: 00-x",
        "\r\nSec-Fetch-Site: same-origin",
    ];
}

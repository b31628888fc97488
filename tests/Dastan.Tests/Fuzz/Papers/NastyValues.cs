using System.Text;

namespace Dastan.Tests.Fuzz.Papers;

/// <summary>Values that no form and no page of ours would send.</summary>
internal static class NastyValues
{
    // Stands for bytes that are no UTF-8.
    private const char Broken = '\uF8FF';

    private static readonly string[] All =
    [
        "",
        " ",
        "\0",
        "a\0b",
        "\r\n",
        "\t",
        "\u2028",
        "\u202Ex",
        "\uFEFF",
        "\uFFFE",
        $"{Broken}",
        "😀",
        "e\u0301\u0301\u0301",
        "İı",
        "ﷺ",
        "0",
        "-0",
        "-1",
        "1",
        "1.5",
        "1,5",
        "1e5",
        "1e309",
        "NaN",
        "∞",
        "٣",
        "2147483648",
        "9223372036854775808",
        "79228162514264337593543950336",
        "0.0000000000000000000000000000000001",
        "true",
        "null",
        "on",
        "yes",
        "[]",
        "{}",
        "{\"a\":1}",
        "[\"x\"]",
        "2026-02-30",
        "0001-01-01",
        "0000-00-00",
        "9999-12-31",
        "9999-12-31T23:59:60Z",
        "-9999-01-01",
        "2026-01-01T00:00",
        "2026-01-01T24:00:00+99:99",
        "2026-W54",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "USD",
        "usd",
        "USD,USD",
        "ZZZ",
        "XAU",
        "en",
        "xx",
        "kk-Cyrl-x-y",
        "Asia/Almaty",
        "Etc/Nowhere",
        "../../etc/passwd",
        "/",
        "//evil.example",
        "\\\\evil.example",
        "/newsroom",
        "http://127.0.0.1:1/",
        "https://[::1",
        "javascript:alert(1)",
        "data:,x",
        "<script>alert(1)</script>",
        "<p>x</p>",
        "\"><b>",
        "{{1}}",
        "%",
        "%s%n",
        "' OR 1=1 --",
        "\"quoted",
        "a*",
        "AND OR NOT (",
        "NEAR(",
        "x:y",
        "-x",
        "^",
        "a@b",
        "@",
        "x@paper.example\r\nBcc: y@z",
    ];

    public static string One(Random random) =>
        random.Next(25) == 0
            ? new string("x9 %<é"[random.Next(6)], 1 << random.Next(15))
            : All[random.Next(All.Length)];

    /// <summary>For the query of an address, or a form.</summary>
    public static string Escaped(string value) =>
        string.Join("%FF%C0%AF", value.Split(Broken).Select(Uri.EscapeDataString));

    public static byte[] Bytes(string text)
    {
        byte[] bad = [0xFF, 0xC0, 0xAF];
        return
        [
            .. text.Split(Broken)
                .SelectMany(
                    (part, at) => at == 0 ? Encoding.UTF8.GetBytes(part) : [.. bad, .. Encoding.UTF8.GetBytes(part)]
                ),
        ];
    }
}

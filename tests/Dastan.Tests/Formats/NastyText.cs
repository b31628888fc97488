using CsCheck;

namespace Dastan.Tests.Formats;

/// <summary>Headlines that have broken a feed somewhere, and any that chance can make.</summary>
internal static class NastyText
{
    public static IReadOnlyList<string> Known { get; } =
    [
        "Wheat]]>barley]]]]>",
        "</script><script>alert(1)</script><!-- -->",
        "&amp; &lt; &#0; &nbsp; %s {0} \\u0000",
        "A bell\a, a null\0, an escape\u001b and a \uFFFE",
        "Half a pair \uD83D and the other \uDE00",
        "Emoji 🚜👩🏽‍🌾 and flags 🇰🇿",
        "\u202Eright to left\u202C سلام",
        "  white \t\r\n space\u2028\u2029 everywhere  ",
        "\"double\" 'single' `back` «Қазақ» ‹тоҷикӣ›",
        "",
        new string('ж', 10_000),
        "=HYPERLINK(\"https://x\")",
    ];

    private static readonly Gen<char> Trouble = Gen.OneOf(
        '<',
        '>',
        '&',
        ']',
        '"',
        '\'',
        '\0',
        '\u0008',
        '\u000b',
        '\r',
        '\n',
        '\t',
        '\u0085',
        '\u2028',
        '\uD800',
        '\uDFFF',
        '\uFFFF'
    );

    public static Gen<string> Any { get; } =
        Gen.OneOf(Gen.String[Gen.Char, 0, 40], Gen.String[Trouble, 0, 20], Gen.OneOf<string>([.. Known]));
}

using System.Text.RegularExpressions;

namespace Dastan.Domain.Rates.Reading;

/// <summary>
/// Tells a page for people from a list of rates, by its content: a firewall's refusal, a notice of maintenance and a browser check come
/// with status 200, and under any content type.
/// </summary>
public static partial class HtmlPages
{
    private const int Beginning = 4096;

    public static bool IsPage(string text) => Opening().IsMatch(text[..Math.Min(text.Length, Beginning)]);

    /// <summary>What the page calls itself; "" where it does not.</summary>
    public static string TitleOf(string text) =>
        Title().Match(text[..Math.Min(text.Length, Beginning)]).Groups["title"].Value.Trim();

    [GeneratedRegex("""<!doctype\s+html|<(x?html:)?html[\s>]|<head[\s>]|<body[\s>]""", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex("""<title[^>]*>(?<title>[^<]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}

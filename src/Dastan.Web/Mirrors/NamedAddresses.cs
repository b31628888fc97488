using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Web.Mirrors;

/// <summary>Finds the addresses of this paper that an answer names: links, pictures, style sheets, feeds, entries of sitemaps.</summary>
public static partial class NamedAddresses
{
    /// <param name="on">The address of the answer.</param>
    /// <returns>Paths, escaped, without query and fragment. What differs by its query alone has no file of its own.</returns>
    public static IEnumerable<string> In(PublicText answer, Uri home, string on)
    {
        if (!answer.IsText)
            yield break;
        var text = Encoding.UTF8.GetString(answer.Body);
        foreach (var found in Attributes().Matches(text).Concat(Places().Matches(text)).Concat(Urls().Matches(text)))
        foreach (var one in Each(WebUtility.HtmlDecode(found.Groups[1].Value)))
            if (
                // A description is content too.
                (one.StartsWith('/') || one.StartsWith(home.AbsoluteUri, StringComparison.Ordinal))
                && Uri.TryCreate(new Uri(home, on), one, out var address)
                && address.Host == home.Host
                && address.Scheme == home.Scheme
                && address.Query is ""
            )
                yield return address.AbsolutePath;
    }

    // A srcset has several, each with its width.
    private static IEnumerable<string> Each(string value) =>
        value.Contains(", /", StringComparison.Ordinal) || value.EndsWith('w')
            ? value.Split(',').Select(one => one.Trim().Split(' ')[0])
            : [value];

    [GeneratedRegex("(?:href|src|srcset|imagesrcset|url|poster|content)=\"([^\"]+)\"")]
    private static partial Regex Attributes();

    [GeneratedRegex("<(?:loc|link|id|guid[^>]*)>([^<]+)<")]
    private static partial Regex Places();

    [GeneratedRegex("url\\([\"']?([^\"')]+)")]
    private static partial Regex Urls();
}

/// <summary>The bytes of an answer, and whether it is a text that may name others.</summary>
public sealed record PublicText(byte[] Body, bool IsText);

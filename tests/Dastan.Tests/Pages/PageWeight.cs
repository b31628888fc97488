using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Pages;

/// <summary>What keeps a page from being there after one round trip, whole and readable.</summary>
internal static partial class PageWeight
{
    /// <summary>What a server may send on a new connection before it has to wait: ten packets (RFC 6928), less what a line of TLS takes.</summary>
    public const int OneRoundTrip = 14 * 1024;

    // What a browser waits for before it paints, or what somebody else would hear of.
    private const string Fetching =
        "img, source, link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=prefetch], link[rel~=preconnect], "
        + "link[rel~=dns-prefetch], iframe, embed, object, video, audio, track, script[src]";

    /// <param name="sent">Bytes of the answer as it travels, with its head and without pictures.</param>
    public static IEnumerable<string> Faults(string html, int sent)
    {
        if (sent > OneRoundTrip)
            yield return $"{sent} bytes are more than one round trip";

        var page = new HtmlParser().ParseDocument(html);
        // One of ours that comes after the page may add to it.
        foreach (
            var script in page.QuerySelectorAll(
                "script:not([type='application/ld+json']):not([src^='/scripts/'][defer]):not([src='/data/frame.js'][async])"
            )
        )
            yield return $"a script: {script.OuterHtml}";
        foreach (var sheet in page.QuerySelectorAll("link[rel~=stylesheet]"))
            yield return $"a style that is waited for: {sheet.OuterHtml}";
        if (page.QuerySelector("head > style") is not { TextContent.Length: > 1000 })
            yield return "no style in its head";
        foreach (var style in page.QuerySelectorAll("style"))
            if (Fetched().Match(style.TextContent) is { Success: true } fetched)
                yield return $"a style that fetches: {fetched.Value}";
        foreach (var element in page.QuerySelectorAll(Fetching))
        foreach (var address in Addresses(element))
            if (!Own().IsMatch(address))
                yield return $"an address elsewhere: {address}";
    }

    private static IEnumerable<string> Addresses(IElement element) =>
        new[] { "src", "href", "data", "poster" }
            .Select(element.GetAttribute)
            .OfType<string>()
            .Concat(element.GetAttribute("srcset")?.Split(", ").Select(size => size.Split(' ')[0]) ?? []);

    [GeneratedRegex(@"@import|url\([^)]*\)|image-set\([^)]*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();

    // A path of ours; two slashes would begin another host.
    [GeneratedRegex("^/(?!/)")]
    private static partial Regex Own();
}

using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens;

namespace Dastan.Domain.Stories.Html;

/// <summary>Reads the tags that mark a stretch of text: what of them stays, and as which element.</summary>
internal sealed partial class MarkReader(Addresses addresses, Drops drops)
{
    /// <summary>The mark that a start tag gives to the text after it; null when it says nothing a story keeps.</summary>
    public Mark? Of(HtmlTagToken tag) =>
        tag.Name switch
        {
            "em" or "i" or "dfn" or "var" => Plain("em", tag),
            "strong" or "b" => Plain("strong", tag),
            "code" or "samp" or "tt" => Plain("code", tag),
            "s" or "strike" => Plain("s", tag),
            "sub" or "sup" or "cite" or "q" or "kbd" or "mark" or "small" or "bdi" => Plain(tag.Name, tag),
            "del" or "ins" => Changed(tag),
            "a" => Link(tag),
            "abbr" or "acronym" => Abbreviation(tag),
            "time" => Moment(tag),
            "data" => Amounts.Of(tag, drops) is { } about ? new("data", [.. about, .. Language(tag)]) : Spoken(tag),
            "bdo" => tag.Has("dir", "ltr", "rtl") ? Plain("bdo", tag) : Spoken(tag),
            _ => Spoken(tag),
        };

    private Mark Plain(string name, HtmlTagToken tag) => new(name, [.. Language(tag)]);

    /// <summary>An element of no meaning still says in which language and direction its text runs.</summary>
    private Mark? Spoken(HtmlTagToken tag) =>
        Language(tag).ToArray() is { Length: > 0 } language ? new("span", language) : null;

    private Mark? Link(HtmlTagToken tag)
    {
        if (tag.Value("href") is not { } written)
            return Spoken(tag);
        if (addresses.OfLink(written) is { } address)
            return new("a", [.. LinkAttributes(address, tag.Value("rel")), .. Language(tag)]);

        if (!CleanText.IsBlank(written) && written.Trim() != "#")
            drops.Add("address of a link", "Links lead to web pages, mail addresses and telephones only.", written);
        return Spoken(tag);
    }

    /// <summary>How a link is written. <paramref name="written"/> is the rel it had; of it only what search engines
    /// are told stays.</summary>
    public static IEnumerable<KeyValuePair<string, string>> LinkAttributes(string address, string? written)
    {
        yield return new("href", address);
        var words = (written ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var outside = address.StartsWith("http", StringComparison.Ordinal);
        string[] kept =
        [
            .. outside ? ["noopener"] : Array.Empty<string>(),
            .. new[] { "nofollow", "sponsored", "ugc" }.Where(words.Contains),
        ];
        if (kept.Length > 0)
            yield return new("rel", string.Join(' ', kept));
    }

    private Mark? Abbreviation(HtmlTagToken tag)
    {
        var title = CleanText.Line(tag.Value("title") ?? "", 200);
        return CleanText.IsBlank(title) ? Spoken(tag) : new("abbr", [new("title", title), .. Language(tag)]);
    }

    private Mark? Moment(HtmlTagToken tag)
    {
        var written = CleanText.Line(tag.Value("datetime") ?? "", 60);
        if (Dates.IsMoment(written))
            return new("time", [new("datetime", written), .. Language(tag)]);
        if (written is not "")
            drops.Add("attribute datetime", "It is no date or time that HTML knows.", written);
        return Spoken(tag);
    }

    private Mark Changed(HtmlTagToken tag)
    {
        var written = CleanText.Line(tag.Value("datetime") ?? "", 60);
        return Dates.IsDay(written)
            ? new(tag.Name, [new("datetime", written), .. Language(tag)])
            : Plain(tag.Name, tag);
    }

    /// <summary>The lang and dir of an element, where they are some.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Language(HtmlTagToken tag)
    {
        if ((tag.Value("lang") ?? tag.Value("xml:lang"))?.Trim() is { } lang && LanguageTag().IsMatch(lang))
            yield return new("lang", lang);
        if (tag.Value("dir")?.Trim().ToLowerInvariant() is { } dir and ("ltr" or "rtl" or "auto"))
            yield return new("dir", dir);
    }

    // The shape of BCP 47: a language, then a script, a region, variants; or x- and what was agreed in private.
    [GeneratedRegex(@"^(?:[A-Za-z]{2,3}|[xX])(?:-[A-Za-z0-9]{1,8}){0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}

using System.Buffers;

namespace Dastan.Domain.Stories.Html;

/// <summary>Decides which addresses a story may hold, and in what form.</summary>
/// <param name="page">Where the HTML comes from; null when that is not known.</param>
internal sealed class Addresses(Uri? page)
{
    private static readonly SearchValues<char> EndOfScheme = SearchValues.Create(":/?#\\");
    private static readonly SearchValues<char> TelephoneMarks = SearchValues.Create("0123456789+*#().-;=");

    // Longer ones are payloads; no server or browser takes them.
    private const int Longest = 4096;

    private readonly Uri? _page = page is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? page : null;

    /// <summary>The address of a link: http, https, mailto, tel, a place on this site, or a fragment; else null.</summary>
    public string? OfLink(string? written)
    {
        var text = Trimmed(written);
        if (text is "" or "#")
            return null;

        var address = SchemeOf(text) switch
        {
            "mailto" => OfMail(text["mailto:".Length..]),
            "tel" => OfTelephone(text["tel:".Length..]),
            _ when text[0] == '#' => "#" + AddressText.Escaped(text[1..]),
            _ => OfPlace(text),
        };
        return address is null || address.Length > Longest ? null : WithinThePage(address);
    }

    /// <summary>The address of a picture or a player: http, https or a place on this site; else null.</summary>
    public string? OfResource(string? written)
    {
        var text = Trimmed(written);
        var address = text is "" || text[0] == '#' ? null : OfPlace(text);
        return address?.Length > Longest ? null : address;
    }

    private string? OfPlace(string text) =>
        SchemeOf(text) switch
        {
            "http" => OfWeb("http://", text["http:".Length..]),
            "https" => OfWeb("https://", text["https:".Length..]),
            null => OfRelative(AddressText.WithForwardSlashes(text)),
            _ => null,
        };

    private string? OfRelative(string text)
    {
        if (text.StartsWith("//", StringComparison.Ordinal))
            return OfWeb(_page is null ? "https://" : _page.Scheme + "://", text);
        // Nobody names a file like that; it is markup that fell apart.
        if (text.AsSpan().ContainsAny("<>\"`"))
            return null;
        if (text[0] == '/')
            return OfWebOrHere(text);
        if (_page is not null)
            return Uri.TryCreate(_page, text, out var full) ? OfWeb(full.Scheme + "://", AfterScheme(full)) : null;

        while (text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal))
            text = text[(text.IndexOf('/') + 1)..];
        return "/" + AddressText.Escaped(text.TrimStart('/'));
    }

    private string? OfWebOrHere(string rooted) =>
        _page is null ? AddressText.Escaped(rooted) : OfWeb(_page.Scheme + "://", _page.Authority + rooted);

    private static string AfterScheme(Uri full) => full.AbsoluteUri[(full.Scheme.Length + 1)..];

    private static string? OfWeb(string scheme, string rest)
    {
        rest = AddressText.WithForwardSlashes(rest).TrimStart('/');
        var end = rest.AsSpan().IndexOfAny("/?#");
        var host = (end < 0 ? rest : rest[..end]).ToLowerInvariant();
        // Spaces of every kind: the runtime passes over some that no browser does.
        if (
            host.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            || host.AsSpan().ContainsAny("@%\"'<>\\^`{|}")
            || host.Length > 255
        )
            return null;
        if (!Uri.TryCreate(scheme + host, UriKind.Absolute, out var site) || site.Host is "")
            return null;
        return scheme + host + (end < 0 ? "" : AddressText.Escaped(rest[end..]));
    }

    private static string? OfMail(string rest) =>
        CleanText.IsBlank(rest) ? null : "mailto:" + AddressText.Escaped(rest);

    private static string? OfTelephone(string rest)
    {
        var number = string.Concat(Uri.UnescapeDataString(rest).Where(c => TelephoneMarks.Contains(c)));
        return number.Any(char.IsAsciiDigit) ? "tel:" + number : null;
    }

    // A link to a heading of the same page is often written in full.
    private string WithinThePage(string address)
    {
        var fragment = address.IndexOf('#');
        if (_page is null || fragment < 0 || fragment == address.Length - 1)
            return address;
        var here = OfWeb(_page.Scheme + "://", AfterScheme(_page))?.Split('#')[0];
        return address.AsSpan(0, fragment).SequenceEqual(here) ? address[fragment..] : address;
    }

    /// <summary>The scheme in lower case, "" when it is none that may be, null for a relative address.</summary>
    private static string? SchemeOf(string text)
    {
        var end = text.AsSpan().IndexOfAny(EndOfScheme);
        if (end < 0 || text[end] != ':')
            return null;
        var scheme = text[..end].ToLowerInvariant();
        return scheme is "http" or "https" or "mailto" or "tel" ? scheme : "";
    }

    // Browsers skip line ends and tabs anywhere in an address, and everything invisible before it.
    private static string Trimmed(string? written)
    {
        if (written is null or { Length: > Longest })
            return "";
        var text = CleanText.Of(written).Replace("\t", "").Replace("\n", "");
        var (from, to) = (0, text.Length);
        while (from < to && CleanText.IsBlank(text.AsSpan(from, 1)))
            from++;
        while (to > from && CleanText.IsBlank(text.AsSpan(to - 1, 1)))
            to--;
        return text[from..to];
    }
}

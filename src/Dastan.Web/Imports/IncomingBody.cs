using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dastan.Domain.Formats;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;

namespace Dastan.Web.Imports;

/// <summary>
/// The body of an incoming story as it will stand here. Its pictures have our addresses; one that did not come is a link to
/// where it was, since readers' browsers load nothing from elsewhere. Its links to other stories of the old site lose the
/// site's name, so that our redirects lead them.
/// </summary>
internal static partial class IncomingBody
{
    public static string Of(IncomingStory story, ImportRun run, BatchPictures pictures)
    {
        var body = story.Body.Contains("<a ", StringComparison.Ordinal)
            ? Link().Replace(story.Body, link => Ours(link, run))
            : story.Body;
        if (story.Pictures.Count == 0)
            return body;

        // Here a picture is the original: a link from it to its old file says nothing more.
        var unlinked = LinkedPicture().Replace(body, linked => linked.Groups["picture"].Value);
        var illustrated = Picture().Replace(unlinked, picture => Here(picture.Value, pictures));
        return StoryHtml.Read(illustrated).Html;
    }

    private static string Ours(Match link, ImportRun run)
    {
        var address = WebUtility.HtmlDecode(link.Groups["address"].Value);
        var path = OldAddress.Key(address);
        return IsOfTheOldSite(address, run) && run.OldAddresses.Contains(path)
            ? link.Groups["before"].Value + WebUtility.HtmlEncode(path) + link.Groups["after"].Value
            : link.Value;
    }

    private static bool IsOfTheOldSite(string address, ImportRun run) =>
        Uri.TryCreate(run.Report.Source.Address, UriKind.Absolute, out var site)
        && Uri.TryCreate(address, UriKind.Absolute, out var linked)
        && linked.Scheme is "http" or "https"
        && Bare(linked.Host) == Bare(site.Host);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string Here(string tag, BatchPictures pictures)
    {
        var address = WebUtility.HtmlDecode(Source().Match(tag).Groups["value"].Value);
        var words = Alternative().Match(tag).Groups["value"].Value;
        if (pictures[address] is { } here)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"<img src=\"{here.Address}\" alt=\"{words}\" width=\"{here.Width}\" height=\"{here.Height}\">"
            );

        var name = words is "" ? WebUtility.HtmlEncode(address.Split('?')[0].Split('/')[^1]) : words;
        return $"<a href=\"{WebUtility.HtmlEncode(address)}\">{name}</a>";
    }

    [GeneratedRegex("""(?<before><a [^>]*?href=")(?<address>https?:[^"]+)(?<after>")""")]
    private static partial Regex Link();

    [GeneratedRegex("""<img\b(?:[^>"]|"[^"]*")*>""")]
    private static partial Regex Picture();

    [GeneratedRegex(
        """<a [^>]*?href="[^"]+\.(?:jpe?g|png|gif|webp|avif)(?:[?#][^"]*)?"[^>]*>(?<picture><img\b(?:[^>"]|"[^"]*")*>)</a>""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LinkedPicture();

    [GeneratedRegex("""\bsrc="(?<value>[^"]*)""")]
    private static partial Regex Source();

    [GeneratedRegex("""\balt="(?<value>[^"]*)""")]
    private static partial Regex Alternative();
}

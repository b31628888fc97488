using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens;

namespace Dastan.Domain.Stories.Html;

/// <summary>Reads what shows something from an address: pictures stay, everything else becomes a card with a link.</summary>
internal sealed partial class MediaReader(Addresses addresses, Drops drops)
{
    // Until its first source, a player has no address of its own.
    private HtmlTagToken? _player;
    private bool _isInPicture;
    private string? _source;

    /// <summary>What the tag shows, or null. A part of the markup that it replaces goes by the name in
    /// <paramref name="replaced"/>.</summary>
    public Piece? Of(HtmlTagToken tag, Mark[] marks, out string? replaced)
    {
        replaced = null;
        switch (tag.Name)
        {
            case "img" or "image":
                return Image(tag, marks);
            case "picture":
                (_isInPicture, _source) = (true, null);
                return null;
            case "source" when _isInPicture:
                _source ??= SourceSet.Largest(tag.Value("srcset")) ?? tag.Value("src");
                return null;
            case "video" or "audio" or "object":
                return Player(tag, tag.Value(tag.Name == "object" ? "data" : "src"), ref replaced);
            case "source" or "param" when _player is not null:
                return tag.Name == "source" || tag.Has("name", "movie", "src", "url")
                    ? Player(_player, tag.Value("src") ?? tag.Value("value"), ref replaced)
                    : null;
            case "iframe" or "embed":
                return Frame(tag);
            default:
                drops.AddOnce(tag.Name, "It is no part of a story.", tag.Value("src") ?? tag.Name);
                return null;
        }
    }

    /// <summary>An end tag of one of these elements.</summary>
    public void End(string name)
    {
        if (name == "picture")
            _isInPicture = false;
        if (name == _player?.Name)
            _player = null;
    }

    /// <summary>The post that a Telegram widget's script would show; null when it is another script.</summary>
    public static Card? TelegramPost(HtmlTagToken script) =>
        script.Value("data-telegram-post") is { } post && PostAddress().IsMatch(post)
            ? Embeds.CardFor("https://t.me/" + post, null)
            : null;

    // Social networks draw each as a picture of theirs.
    private static bool IsEmoji(string alt, string? address) =>
        address?.Contains("/emoji", StringComparison.OrdinalIgnoreCase) is true
        && !alt.Any(char.IsLetter)
        && alt.Any(letter => letter > 127);

    private Piece? Image(HtmlTagToken tag, Mark[] marks)
    {
        var alt = CleanText.Line(tag.Value("alt") ?? "", 1000);
        if (
            alt.Length is > 0 and <= 16
            && (IsEmoji().IsMatch(tag.Value("class") ?? "") || IsEmoji(alt, tag.Value("src")))
        )
            return new Run(alt, marks);
        if (tag.Whole("width", 0, 1) is not null && tag.Whole("height", 0, 1) is not null)
            return Dropped("img", "A picture of one pixel counts readers and shows nothing.", tag.Value("src"), "");

        var address = Candidates(tag).Select(addresses.OfResource).FirstOrDefault(a => a is not null);
        if (address is null)
            return Dropped("img", "Its address is none that a picture may have.", tag.Value("src"), alt, marks);
        return new Picture(address, alt)
        {
            Width = tag.Whole("width", 2, 20000) ?? 0,
            Height = tag.Whole("height", 2, 20000) ?? 0,
            Link = marks.FirstOrDefault(mark => mark.Name == "a"),
        };
    }

    private Run? Dropped(string what, string why, string? excerpt, string alt, Mark[]? marks = null)
    {
        drops.Add(what, why, excerpt ?? "");
        return alt is "" || marks is null ? null : new Run(alt, marks);
    }

    // Pages that load pictures late keep the address elsewhere, and a placeholder in src.
    private IEnumerable<string?> Candidates(HtmlTagToken tag)
    {
        yield return tag.Value("data-lazy-src");
        yield return tag.Value("data-src");
        yield return tag.Value("data-original");
        yield return tag.Value("src");
        yield return SourceSet.Largest(tag.Value("data-srcset"));
        yield return SourceSet.Largest(tag.Value("srcset"));
        yield return _isInPicture ? _source : null;
    }

    private Card? Player(HtmlTagToken tag, string? written, ref string? replaced)
    {
        if (addresses.OfResource(written) is not { } address)
        {
            if (written is not null)
                drops.Add(tag.Name, "Its address is none that a link may have.", written);
            _player = tag;
            return null;
        }
        _player = null;
        replaced = tag.Name;
        drops.Add(tag.Name, "Players load from elsewhere; a link stands in its place.", address);
        return Embeds.CardFor(address, tag.Value("title"), tag.Name == "object" ? "link" : tag.Name);
    }

    private Card? Frame(HtmlTagToken tag)
    {
        var written = tag.Value("data-src") ?? tag.Value("src");
        if (tag.Whole("width", 0, 1) is not null || tag.Whole("height", 0, 1) is not null)
            drops.Add(tag.Name, "A frame too small to be seen counts readers.", written ?? "");
        else if (addresses.OfResource(written) is { } address)
        {
            drops.Add(tag.Name, "Frames load from elsewhere; a link stands in its place.", address);
            return Embeds.CardFor(address, tag.Value("title"));
        }
        else
            drops.Add(tag.Name, "Its address is none that a link may have.", written ?? tag.Value("srcdoc") ?? "");
        return null;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^[a-z0-9_]{3,40}/[0-9]{1,12}\z", Plain)]
    private static partial Regex PostAddress();

    [GeneratedRegex(@"(?:^|\s)(?:emoji|wp-smiley)(?:\s|\z)", Plain)]
    private static partial Regex IsEmoji();
}

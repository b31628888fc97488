using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Html;

/// <summary>
/// Knows the players and frames of others by their addresses, and the page on which a person finds the same thing.
/// </summary>
internal static partial class Embeds
{
    private sealed record Provider(string Kind, string Name, params string[] Hosts);

    private static readonly Provider[] Known =
    [
        new("youtube", "YouTube", "youtube.com", "youtu.be", "youtube-nocookie.com"),
        new("vimeo", "Vimeo", "vimeo.com"),
        new("rutube", "Rutube", "rutube.ru"),
        new("dailymotion", "Dailymotion", "dailymotion.com", "dai.ly"),
        new("twitch", "Twitch", "twitch.tv"),
        new("telegram", "Telegram", "t.me", "telegram.me"),
        new("x", "X", "x.com", "twitter.com"),
        new("instagram", "Instagram", "instagram.com"),
        new("facebook", "Facebook", "facebook.com", "fb.watch"),
        new("threads", "Threads", "threads.net", "threads.com"),
        new("bluesky", "Bluesky", "bsky.app"),
        new("tiktok", "TikTok", "tiktok.com"),
        new("vk", "VK", "vk.com", "vkvideo.ru"),
        new("ok", "OK", "ok.ru"),
        new("spotify", "Spotify", "spotify.com"),
        new("soundcloud", "SoundCloud", "soundcloud.com"),
        new("apple", "Apple", "podcasts.apple.com", "music.apple.com"),
        new("google-maps", "Google Maps", "maps.google.com", "maps.app.goo.gl"),
        new("yandex-maps", "Yandex Maps", "yandex.ru", "yandex.com", "yandex.kz", "yandex.uz"),
        new("2gis", "2GIS", "2gis.com", "2gis.ru", "2gis.kz", "2gis.uz", "2gis.kg"),
        new("datawrapper", "Datawrapper", "datawrapper.de", "dwcdn.net"),
        new("flourish", "Flourish", "flourish.studio", "flo.uri.sh"),
        new("infogram", "Infogram", "infogram.com"),
        new("documentcloud", "DocumentCloud", "documentcloud.org"),
    ];

    /// <summary>The kinds of cards there are: a provider's, <c>loan</c> for our own calculator, or <c>video</c>, <c>audio</c>, <c>link</c>.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [.. Known.Select(p => p.Kind), "loan", "video", "audio", "link"];

    private static readonly Dictionary<string, Provider> ByHost = Known
        .SelectMany(p => p.Hosts.Select(host => (host, p)))
        .ToDictionary(pair => pair.host, pair => pair.p);

    /// <summary>A card for a clean address. <paramref name="title"/> is what its author called it, if anything.</summary>
    /// <param name="kind">What it is when the provider is not known: <c>video</c>, <c>audio</c> or <c>link</c>.</param>
    public static Card CardFor(string address, string? title, string kind = "link")
    {
        address = PageOf(address);
        var host = HostOf(address);
        var provider = ProviderAt(host, address);
        var name = provider?.Name ?? (host is "" ? LastPart(address) : host);
        var label = CleanText.Line(title ?? "", 200);
        return new Card(provider?.Kind ?? kind, address, CleanText.IsBlank(label) ? name : label);
    }

    private static Provider? ProviderAt(string host, string address)
    {
        if (host.StartsWith("google.", StringComparison.Ordinal) && address.Contains("/maps", StringComparison.Ordinal))
            return ByHost["maps.google.com"];
        for (var part = host; part.Contains('.'); part = part[(part.IndexOf('.') + 1)..])
            if (ByHost.TryGetValue(part, out var provider))
                return provider.Kind != "yandex-maps" || address.Contains("map", StringComparison.Ordinal)
                    ? provider
                    : null;
        return null;
    }

    /// <summary>The page a person can open, for the address of a player that only fits into a frame.</summary>
    private static string PageOf(string player)
    {
        foreach (var (pattern, page) in Players)
            if (pattern.Match(player) is { Success: true } match)
                return match.Result(page);
        return player;
    }

    private static readonly (Regex Pattern, string Page)[] Players =
    [
        (YouTubePlayer(), "https://www.youtube.com/watch?v=$1"),
        (VimeoPlayer(), "https://vimeo.com/$1"),
        (RutubePlayer(), "https://rutube.ru/video/$1/"),
        (DailymotionPlayer(), "https://www.dailymotion.com/video/$1"),
        (TweetFrame(), "https://x.com/i/status/$1"),
        (InstagramFrame(), "https://www.instagram.com/$1/"),
        (TelegramFrame(), "https://t.me/$1"),
        (SpotifyFrame(), "https://open.spotify.com/$1"),
        (VkPlayer(), "https://vk.com/video$1_$2"),
        (OkPlayer(), "https://ok.ru/video/$1"),
    ];

    private static string HostOf(string address)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme != "file" ? uri.IdnHost : "";
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string LastPart(string path)
    {
        var part = path.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        var name = CleanText.Line(Uri.UnescapeDataString(part), 200);
        return CleanText.IsBlank(name) ? path : name;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})(?:[?#/].*)?$", Plain)]
    private static partial Regex YouTubePlayer();

    [GeneratedRegex(@"^https?://player\.vimeo\.com/video/([0-9]+)(?:[?#/].*)?$", Plain)]
    private static partial Regex VimeoPlayer();

    [GeneratedRegex(@"^https?://rutube\.ru/(?:play|video)/embed/(\w+)(?:[?#/].*)?$", Plain)]
    private static partial Regex RutubePlayer();

    [GeneratedRegex(@"^https?://(?:www\.)?dailymotion\.com/embed/video/(\w+)(?:[?#/].*)?$", Plain)]
    private static partial Regex DailymotionPlayer();

    [GeneratedRegex(@"^https?://platform\.(?:twitter|x)\.com/embed/.*[?&]id=([0-9]+)(?:[&#].*)?$", Plain)]
    private static partial Regex TweetFrame();

    [GeneratedRegex(@"^https?://(?:www\.)?instagram\.com/((?:p|reel|tv)/[\w-]+)/embed(?:[?#/].*)?$", Plain)]
    private static partial Regex InstagramFrame();

    [GeneratedRegex(@"^https?://t\.me/(\w+/[0-9]+)\?(?:.*&)?embed=1(?:[&#].*)?$", Plain)]
    private static partial Regex TelegramFrame();

    [GeneratedRegex(@"^https?://open\.spotify\.com/embed/(\w+/\w+)(?:[?#/].*)?$", Plain)]
    private static partial Regex SpotifyFrame();

    [GeneratedRegex(
        @"^https?://(?:vk\.com|vkvideo\.ru)/video_ext\.php\?(?:.*&)?oid=(-?[0-9]+)&id=([0-9]+)(?:[&#].*)?$",
        Plain
    )]
    private static partial Regex VkPlayer();

    [GeneratedRegex(@"^https?://ok\.ru/videoembed/([0-9]+)(?:[?#/].*)?$", Plain)]
    private static partial Regex OkPlayer();
}

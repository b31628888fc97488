namespace Dastan.Web.Dispatches.WebSub;

/// <summary>What a subscriber asks of the hub, in the words of WebSub (https://www.w3.org/TR/websub/), part 5.1.</summary>
/// <param name="Topic">The path of one of our feeds.</param>
/// <param name="Seconds">The lease.</param>
public sealed record HubRequest(bool IsSubscription, string Topic, string Callback, string Secret, int Seconds)
{
    /// <summary>Longest secret, in bytes: "less than 200".</summary>
    public const int LongestSecret = 199;

    private const int Day = 86_400;
    private const int UsualLease = 10 * Day;
    private const int ShortestLease = Day;
    private const int LongestLease = 30 * Day;

    /// <summary>Reads it; a lease that is too short or too long becomes the nearest that is not.</summary>
    /// <param name="field">A field of the form; null where it is not there.</param>
    /// <param name="origin">The paper's public address.</param>
    /// <returns>The request, or what is wrong with it in a sentence.</returns>
    public static (HubRequest? Request, string Problem) Read(Func<string, string?> field, string origin)
    {
        var mode = field("hub.mode");
        if (mode is not ("subscribe" or "unsubscribe"))
            return (null, "hub.mode has to be subscribe or unsubscribe.");
        if (
            Hooks.HookAddress.Read(field("hub.callback") ?? "") is not { } callback
            || callback.Authority.Length > Dispatch.LongestName
        )
            return (null, "hub.callback has to be a whole http or https address.");
        if (PathOf(field("hub.topic") ?? "", origin) is not { } topic)
            return (null, $"hub.topic has to be the address of a feed of {origin}, ending in .rss, .atom or .json.");

        var secret = field("hub.secret") ?? "";
        if (System.Text.Encoding.UTF8.GetByteCount(secret) > LongestSecret)
            return (null, "hub.secret has to be shorter than 200 bytes.");
        if (!int.TryParse(field("hub.lease_seconds") ?? $"{UsualLease}", out var seconds) || seconds < 0)
            return (null, "hub.lease_seconds has to be a whole number.");
        return (
            new(
                mode is "subscribe",
                topic,
                callback.AbsoluteUri,
                secret,
                Math.Clamp(seconds is 0 ? UsualLease : seconds, ShortestLease, LongestLease)
            ),
            ""
        );
    }

    private static string? PathOf(string topic, string origin) =>
        topic.StartsWith(origin + "/", StringComparison.Ordinal)
        && topic.Length <= origin.Length + Dispatch.LongestName
        && Uri.TryCreate(topic, UriKind.Absolute, out var address)
        && address is { Query: "", Fragment: "" }
        && Ends.Any(end => address.AbsolutePath.EndsWith(end, StringComparison.Ordinal))
            ? Uri.UnescapeDataString(address.AbsolutePath)
            : null;

    private static readonly string[] Ends = [".rss", ".atom", ".json"];
}

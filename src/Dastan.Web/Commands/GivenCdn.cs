using System.Globalization;

namespace Dastan.Web.Commands;

/// <summary>The settings of the network in front, as they are given.</summary>
internal static class GivenCdn
{
    private const int Year = 31_536_000;

    /// <exception cref="CommandRefusal">One of them can't be, or one is missing beside another.</exception>
    public static CdnSettings Read(GivenSettings given)
    {
        given.RequireKnown("Cdn", ["Kind", "Address", "Zone", "Key", "KeyFile", "Seconds"]);
        var cdn = new CdnSettings
        {
            Kind = given.Read<string?>("Cdn:Kind", null, Kind, $"one of {string.Join(", ", CdnSettings.Kinds)}"),
            Address = given.Read<string?>(
                "Cdn:Address",
                null,
                Address,
                "an address that begins with http:// or https://, or several with semicolons between them"
            ),
            Zone = given["Cdn:Zone"],
            Key = GivenSecret.Read(given, "Cdn:Key", "Cdn:KeyFile"),
            KeyFile = given["Cdn:KeyFile"],
            Seconds = given.Read(
                "Cdn:Seconds",
                new CdnSettings().Seconds,
                Seconds,
                "a number of seconds from 1 to 31536000"
            ),
        };
        return cdn switch
        {
            { Kind: "varnish", Addresses: [] } => throw Missing("Cdn:Address", "where does Varnish take PURGE?"),
            { Kind: "cloudflare" or "bunny" or "fastly", Zone: null or "" } => throw Missing(
                "Cdn:Zone",
                "which zone, pull zone or service is it?"
            ),
            { Kind: "cloudflare" or "bunny" or "fastly", Key: null or "" } => throw Missing(
                "Cdn:Key",
                "by which token may we purge?"
            ),
            _ => cdn,
        };
    }

    private static CommandRefusal Missing(string name, string question) =>
        new($"Cdn:Kind is set, and {name} is not: {question} docs/settings.md tells more.");

    private static bool Kind(string text, out string? kind)
    {
        kind = text.ToLowerInvariant();
        return CdnSettings.Kinds.Contains(kind, StringComparer.Ordinal);
    }

    private static bool Seconds(string text, out int seconds) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds is >= 1 and <= Year;

    private static bool Address(string text, out string? address)
    {
        address = text;
        var written = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return written.Length > 0
            && new CdnSettings { Address = text }
                .Addresses
                .Count == written.Length;
    }
}

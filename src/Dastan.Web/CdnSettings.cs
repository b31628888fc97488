namespace Dastan.Web;

/// <summary>Which network in front of the paper keeps pages, and how it is told to forget them. Without one, the kept pages of the paper itself are alone.</summary>
public sealed record CdnSettings
{
    /// <summary>The kinds that there are.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["cloudflare", "bunny", "fastly", "varnish"];

    /// <summary>One of <see cref="Kinds"/>; null for no network.</summary>
    public string? Kind { get; init; }

    /// <summary>
    /// Of Varnish, where it takes PURGE, or several with semicolons between them; of the others, another address of their API.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>The addresses of <see cref="Address"/>; one that is none is left out.</summary>
    public IReadOnlyList<Uri> Addresses =>
        [
            .. (Address ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(one =>
                    Uri.TryCreate(one.TrimEnd('/') + "/", UriKind.Absolute, out var address) ? address : null
                )
                .OfType<Uri>()
                .Where(address => address is { Scheme: "http" or "https", UserInfo: "" }),
        ];

    /// <summary>The zone (Cloudflare), the pull zone (bunny.net) or the service (Fastly); of Varnish, nothing.</summary>
    public string? Zone { get; init; }

    /// <summary>The token by which we may purge; of Varnish, nothing.</summary>
    public string? Key { get; init; }

    /// <summary>A file with <see cref="Key"/>, in its place.</summary>
    public string? KeyFile { get; init; }

    /// <summary>How long it may keep a page that nothing purges, in seconds: 1 to 31,536,000; an hour unless set.</summary>
    public int Seconds { get; init; } = 3600;

    /// <summary>All but the key: nothing that is printed holds that.</summary>
    public override string ToString() => $"{Kind} {Zone}, {Seconds} s";
}

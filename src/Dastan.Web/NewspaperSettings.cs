using System.ComponentModel.DataAnnotations;
using System.Net;
using Dastan.Web.Https;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Press;

namespace Dastan.Web;

/// <summary>
/// What whoever runs the paper may set: by the options of <c>./dastan serve</c>, by environment variables that begin with
/// <c>DASTAN_</c> (<c>DASTAN_POSTGRES</c>), or in <c>settings.json</c> in the data folder; the first of these that says it counts.
/// With none at all there is a working newspaper.
/// </summary>
public sealed record NewspaperSettings : IValidatableObject
{
    /// <summary>The folder with the database and the pictures; <c>data</c> unless set.</summary>
    [Required]
    public string Data { get; init; } = "data";

    /// <summary>
    /// The address to listen on, or several with semicolons between them; <c>http://localhost:8080</c> unless set. Port 0 takes any free port.
    /// </summary>
    [Required, ListenAddress]
    public string Listen { get; init; } = "http://localhost:8080";

    /// <summary>
    /// The paper's public address, without a path, as it stands in feeds and canonical links: <c>https://paper.example</c>.
    /// Unless set, the address that it listens on.
    /// </summary>
    [Url]
    public string? Address { get; init; }

    /// <summary>
    /// Other names under which the paper is called, with semicolons between them: by a proxy, or in a network of your own. None unless set; IP addresses and names without a
    /// dot are answered anyway.
    /// </summary>
    public string? Hosts { get; init; }

    /// <summary>
    /// A file with the certificate for https, the paper's own first and those above it after it: PEM, or PFX. Unless set, there is no https.
    /// </summary>
    public string? Certificate { get; init; }

    /// <summary>A file with the private key of the certificate (PEM), or with the password of a PFX; unless set, none is needed.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>A connection string for PostgreSQL 15 or newer; unless set, the paper is in SQLite in its data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>A file with <see cref="Postgres"/>, in its place.</summary>
    public string? PostgresFile { get; init; }

    /// <summary>
    /// Whether whoever has a password has to have a second step too: <c>offered</c> or <c>required</c>; the first unless set. A passkey is both in one.
    /// </summary>
    [AllowedValues(SecondStepOffered, SecondStepRequired, ErrorMessage = "SecondStep is neither offered nor required.")]
    public string SecondStep { get; init; } = SecondStepOffered;

    /// <summary>
    /// A file with stolen passwords, which nobody may take: the list of Have I Been Pwned, by SHA-1 and in its order. None unless set.
    /// </summary>
    public string? StolenPasswords { get; init; }

    /// <summary>The official rates.</summary>
    public RateSettings Rates { get; init; } = new();

    /// <summary>How mail is sent; none is unless set.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>The network in front that keeps pages; there is none unless set.</summary>
    public CdnSettings Cdn { get; init; } = new();

    /// <summary>Where backups go; none are made by themselves unless set.</summary>
    public BackupSettings Backup { get; init; } = new();

    /// <summary>Who is told in numbers how the paper is doing; nobody unless set.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>
    /// Addresses inside your own network that web hooks may lead to, with semicolons between them: of each, host and port count. None unless set: web hooks
    /// lead to the public internet alone. Subscribers of feeds, whom anybody can name, always do.
    /// </summary>
    public string? Trusted { get; init; }

    /// <summary>
    /// The proxies in front, addresses or networks with semicolons between them, whose word counts about who asks. Unless set, that of any address that is
    /// not public does.
    /// </summary>
    public string? Proxies { get; init; }

    /// <summary>
    /// Hubs of WebSub elsewhere that are told when a feed has changed, with semicolons between them: <c>https://pubsubhubbub.appspot.com/</c>. None
    /// unless set; the paper has a hub of its own.
    /// </summary>
    public string? Hubs { get; init; }

    /// <summary>How many requests a minute one address may make of the API, searches and drawn charts with it: 1 to 100,000, or 0 for any number; 300 unless set.</summary>
    [Range(0, 100_000)]
    public int RequestsPerMinute { get; init; } = 300;

    /// <summary>
    /// How much memory finished pages may take, in megabytes: 1 to 100,000, or 0 for none, so that each is made anew each time; 128 unless set.
    /// </summary>
    [Range(0, 100_000)]
    public int PressMegabytes { get; init; } = 128;

    /// <summary>
    /// In which header kept pages name what they are made of, for a network in front that purges by it: <c>Cache-Tag</c> (with
    /// commas) or <c>Surrogate-Key</c> (with spaces). Unless set, in none.
    /// </summary>
    [AllowedValues(null, "Cache-Tag", "Surrogate-Key")]
    public string? TagHeader { get; init; }

    /// <summary>
    /// Whether the plainest requests for kept pages are answered before the web server reads them: half the work a page. On unless set;
    /// pages are the same either way.
    /// </summary>
    public bool Hatch { get; init; } = true;

    /// <summary>Told by no setting: it is what readers are promised. Trials on machines that stand still for seconds wait longer.</summary>
    public PressPatience Patience { get; init; } = new();

    /// <summary>Told by no setting: how often a password is hashed. Trials in which hundreds of people come in hash theirs less often.</summary>
    public int PasswordRounds { get; init; } = Passwords.Rounds;

    /// <summary>The public address without a slash at its end.</summary>
    public string PublicAddress =>
        (Address ?? Listen.Split(';').Select(one => one.Trim()).MaxBy(IsHttps) ?? "").TrimEnd('/');

    /// <summary>The names of <see cref="Hosts"/>.</summary>
    public IReadOnlyList<string> OtherHosts =>
        [
            .. Parts(Hosts)
                .Where(one => Uri.CheckHostName(one) is UriHostNameType.Dns or UriHostNameType.IPv4)
                .Select(one => new Uri($"http://{one.TrimEnd('.')}/").IdnHost),
        ];

    /// <summary>The addresses of <see cref="Trusted"/>.</summary>
    public IReadOnlyList<Uri> TrustedAddresses => AddressesOf(Trusted);

    /// <summary>The networks of <see cref="Proxies"/>; a single address is one too.</summary>
    public IReadOnlyList<IPNetwork> ProxyNetworks => [.. Parts(Proxies).Select(NetworkOf).OfType<IPNetwork>()];

    /// <summary>The addresses of <see cref="Hubs"/>.</summary>
    public IReadOnlyList<Uri> HubAddresses => AddressesOf(Hubs);

    public IReadOnlyList<ListenAddress> ListenAddresses => ListenAddress.Read(Listen) ?? [];

    public bool RequiresSecondStep => SecondStep is SecondStepRequired;

    public bool ListensOnHttps => ListenAddresses.Any(address => address.IsHttps);

    /// <summary>Whether readers are told to come by https alone.</summary>
    public bool IsPublicOnHttps => IsHttps(PublicAddress);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ListensOnHttps && Certificate is null)
            yield return new("Listen has an address with https, and Certificate names no file for it.");
        if (!ListensOnHttps && Certificate is not null)
            yield return new("Certificate names a file, and no address of Listen begins with https://.");
        if (CertificateKey is not null && Certificate is null)
            yield return new("CertificateKey names a file, and Certificate none.");
        if (StolenPasswords is { } stolen && StolenList.Problem(stolen) is { } wrong)
            yield return new($"StolenPasswords names {stolen}, which can't be used: {wrong}.");
        if (OtherHosts.Count != Parts(Hosts).Length)
            yield return new(
                $"Hosts is \"{Hosts}\": one of these is no name of a host like paper.internal, without http:// and port."
            );
        foreach (var (name, value) in new[] { (nameof(Trusted), Trusted), (nameof(Hubs), Hubs) })
            if (AddressesOf(value).Count != Parts(value).Length)
                yield return new($"{name} is \"{value}\": one of these is no whole address like https://hub.example/.");
        if (ProxyNetworks.Count != Parts(Proxies).Length)
            yield return new(
                $"Proxies is \"{Proxies}\": one of these is neither an address nor a network like 10.0.0.0/8."
            );
        if (HubAddresses.FirstOrDefault(hub => hub.AbsoluteUri.Length > LongestHub) is { } longHub)
            yield return new($"Hubs has an address of more than {LongestHub} characters: {longHub}.");
        if (Cdn.Kind is not null && TagHeader is not null)
            yield return new("TagHeader and Cdn:Kind are both set: the network says in which header it reads tags.");
        if (Telemetry.PrometheusAddress is { Port: > 0 and var own } && ListenAddresses.Any(one => one.Port == own))
            yield return new("Telemetry:Prometheus has a port of Listen: metrics have one of their own.");
    }

    private const string SecondStepOffered = "offered";
    private const string SecondStepRequired = "required";

    // It is part of a dispatch's key.
    private const int LongestHub = 150;

    private static string[] Parts(string? addresses) =>
        (addresses ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IReadOnlyList<Uri> AddressesOf(string? addresses) =>
        [
            .. Parts(addresses)
                .Select(one => Uri.TryCreate(one, UriKind.Absolute, out var address) ? address : null)
                .OfType<Uri>()
                .Where(address => address.Scheme is "http" or "https"),
        ];

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new(one, 8 * one.GetAddressBytes().Length)
        : null;

    private static bool IsHttps(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

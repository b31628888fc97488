using System.ComponentModel.DataAnnotations;

namespace Dastan.Web;

/// <summary>
/// What whoever runs the paper may set: by the options of <c>./dastan serve</c>, by environment variables that begin with
/// <c>DASTAN_</c> (<c>DASTAN_POSTGRES</c>), or in <c>settings.json</c> in the data folder; the first of these that says it counts.
/// With none at all there is a working newspaper.
/// </summary>
public sealed record NewspaperSettings
{
    /// <summary>The folder with the database and the pictures; <c>data</c> unless set.</summary>
    [Required]
    public string Data { get; init; } = "data";

    /// <summary>The address to listen on; <c>http://localhost:8080</c> unless set. Port 0 takes any free port.</summary>
    [Required, ListenAddress]
    public string Listen { get; init; } = "http://localhost:8080";

    /// <summary>
    /// The paper's public address, without a path, as it stands in feeds and canonical links: <c>https://paper.example</c>.
    /// Unless set, the address that it listens on.
    /// </summary>
    [Url]
    public string? Address { get; init; }

    /// <summary>A connection string for PostgreSQL 15 or newer; unless set, the paper is in SQLite in its data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>The official rates.</summary>
    public RateSettings Rates { get; init; } = new();

    /// <summary>How many requests a minute one address may make of the API: 1 to 100,000, or 0 for any number; 300 unless set.</summary>
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

    /// <summary>The public address without a slash at its end.</summary>
    public string PublicAddress => (Address ?? Listen).TrimEnd('/');
}

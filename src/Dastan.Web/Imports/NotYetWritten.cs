using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;

namespace Dastan.Web.Imports;

/// <summary>
/// What a batch has taken for itself. The next one is prepared while this one is still being written, and can't find any of
/// it in the database yet.
/// </summary>
internal sealed class NotYetWritten
{
    public HashSet<(string Edition, string Slug)> StorySlugs { get; } = [];

    public HashSet<(string Edition, string Slug)> PageSlugs { get; } = [];

    /// <summary>Old addresses to where they lead.</summary>
    public Dictionary<string, string> Redirects { get; } = [];

    /// <summary>Names of groups of translations.</summary>
    public Dictionary<string, TranslationsId> Groups { get; } = [];

    /// <summary>Pictures by the addresses they had.</summary>
    public Dictionary<string, PictureHere> Pictures { get; } = [];

    /// <summary>Pictures by the hashes of what readers get and of the files as they came.</summary>
    public Dictionary<string, Picture> PicturesByHash { get; } = [];
}

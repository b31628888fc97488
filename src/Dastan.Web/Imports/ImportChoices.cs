namespace Dastan.Web.Imports;

/// <summary>What whoever imports has chosen.</summary>
public sealed record ImportChoices
{
    /// <summary>The other system: "wordpress". With the site's address it tells one source of stories from another.</summary>
    public required string System { get; init; }

    /// <summary>The code of the edition for stories that do not say their language; null to go by the source's own.</summary>
    public string? Edition { get; init; }

    /// <summary>Stories answer at the paths they had, rather than at ours with redirects from those.</summary>
    public bool KeepsAddresses { get; init; }

    /// <summary>Everything is done but nothing is written.</summary>
    public bool IsDryRun { get; init; }

    public ImportMap Map { get; init; } = ImportMap.Empty;

    /// <summary>Where the bytes of pictures come from; null to bring none.</summary>
    public PictureSource? Pictures { get; init; }
}

/// <summary>Finds a picture's bytes by the address it had; null, with a reason, where there are none.</summary>
public delegate Task<(byte[]? Bytes, string Reason)> PictureSource(string address, CancellationToken stop);

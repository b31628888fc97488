using Dastan.Web.Parts;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>The page on which one picture is described.</summary>
public sealed record PictureSheet
{
    public required string Address { get; init; }

    /// <summary>Of what readers get in full size.</summary>
    public required string Source { get; init; }

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>"4000 × 3000 · JPEG · 5.1 MB".</summary>
    public required string Facts { get; init; }

    public required string Name { get; init; }

    /// <summary>By whom and when; "" for an import.</summary>
    public required string Brought { get; init; }

    /// <summary>That the fields were filled from.</summary>
    public required int Version { get; init; }

    /// <summary>By edition.</summary>
    public required IReadOnlyList<PictureWords> Words { get; init; }

    public required string Credit { get; init; }

    public required string Rights { get; init; }

    /// <summary>As a field for a day has it: <c>2026-12-31</c>; "" for ever.</summary>
    public required string RightsUntil { get; init; }

    /// <summary>Percent.</summary>
    public required int FocusX { get; init; }

    /// <summary>Percent.</summary>
    public required int FocusY { get; init; }

    /// <summary>The stories that show it.</summary>
    public required IReadOnlyList<Link> Uses { get; init; }

    /// <summary>Others that look like it, the nearest first.</summary>
    public required IReadOnlyList<AlikePicture> Alike { get; init; }

    public required bool MayRemove { get; init; }

    public string? Problem { get; init; }

    public bool IsSaved { get; init; }
}

/// <summary>What is said of a picture in one edition.</summary>
public sealed record PictureWords(string Edition, string Name, string Alternative, string Caption);

/// <summary>A picture that looks like the one that is described.</summary>
/// <param name="Address">Of its page.</param>
/// <param name="Thumbnail">A small form of it.</param>
/// <param name="Name">By what staff know it.</param>
/// <param name="Facts">Its size in pixels: the larger is mostly the one to keep.</param>
public sealed record AlikePicture(string Address, string Thumbnail, string Name, string Facts);

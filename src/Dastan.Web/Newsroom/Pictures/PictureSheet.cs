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

    public required bool MayRemove { get; init; }

    public string? Problem { get; init; }

    public bool IsSaved { get; init; }
}

/// <summary>What is said of a picture in one edition.</summary>
public sealed record PictureWords(string Edition, string Name, string Alternative, string Caption);

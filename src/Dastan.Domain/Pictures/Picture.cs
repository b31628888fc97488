using Dastan.Domain.Languages;

namespace Dastan.Domain.Pictures;

public readonly record struct PictureId(Guid Value)
{
    public static PictureId New() => new(Guid.CreateVersion7());
}

/// <summary>A picture that the paper holds: the original's facts and what is said of it.</summary>
public sealed class Picture
{
    private Picture() { }

    public Picture(PictureId id, string hash, string mediaType, int width, int height, long bytes) =>
        (Id, Hash, MediaType, Width, Height, Bytes) = (id, hash, mediaType, width, height, bytes);

    public PictureId Id { get; private set; }

    /// <summary>SHA-256 of the original's bytes, in 64 lower-case hexadecimal digits; its file's name too.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>For example <c>image/jpeg</c>.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels.</summary>
    public int Height { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>What the picture shows, for who cannot see it.</summary>
    public LocalText Alternative { get; private set; } = LocalText.Empty;

    public LocalText Caption { get; private set; } = LocalText.Empty;

    /// <summary>Who made it and by whose leave it stands here.</summary>
    public string Credit { get; private set; } = "";

    public void Describe(LocalText alternative, LocalText caption, string credit) =>
        (Alternative, Caption, Credit) = (alternative, caption, credit);
}

namespace Dastan.Domain.Pictures;

/// <summary>By their ids pictures stand in the order in which they came.</summary>
public readonly record struct PictureId(Guid Value)
{
    public static PictureId New() => new(Guid.CreateVersion7());

    public static bool operator <(PictureId one, PictureId other) => one.Value < other.Value;

    public static bool operator >(PictureId one, PictureId other) => one.Value > other.Value;
}

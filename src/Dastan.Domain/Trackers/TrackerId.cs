namespace Dastan.Domain.Trackers;

public readonly record struct TrackerId(Guid Value)
{
    public static TrackerId New() => new(Guid.CreateVersion7());
}

namespace Dastan.Domain.Trackers;

public readonly record struct TargetId(Guid Value)
{
    public static TargetId New() => new(Guid.CreateVersion7());
}

namespace Dastan.Domain.Trackers;

public readonly record struct FigureId(Guid Value)
{
    public static FigureId New() => new(Guid.CreateVersion7());
}

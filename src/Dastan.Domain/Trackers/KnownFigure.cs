namespace Dastan.Domain.Trackers;

/// <summary>A figure as somebody may know it on a day.</summary>
/// <param name="Versions">What it had said up to then, the oldest first, as far as its sources may be known; the last counts.</param>
public sealed record KnownFigure(Figure Figure, IReadOnlyList<FigureVersion> Versions)
{
    public FigureVersion Now => Versions[^1];

    public FigureSaid Said => new(Figure.Period, Now.Value, Now.Qualifier);

    public bool IsRestated => Versions.Count > 1;
}

namespace Dastan.Domain.Trackers;

/// <summary>How a source qualified its number. “Under 100,000” is not 100,000.</summary>
public enum FigureQualifier
{
    Exactly,
    About,
    Under,
    Over,
    AtLeast,
    UpTo,
}

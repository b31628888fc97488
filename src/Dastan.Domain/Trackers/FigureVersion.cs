using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>What a figure said for some time.</summary>
/// <param name="Since">From which day on.</param>
/// <param name="Why">Why it says this and no longer what it said before; empty for what it said first.</param>
public sealed record FigureVersion(
    decimal Value,
    FigureQualifier Qualifier,
    FigureSource Source,
    LocalDate Since,
    LocalText Why
);

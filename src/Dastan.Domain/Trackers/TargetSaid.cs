using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>All that is said of a target.</summary>
/// <param name="DueOn">The last day for it; null where none was named.</param>
/// <param name="KnownOn">Since which day it is known.</param>
public sealed record TargetSaid(
    decimal Value,
    FigureQualifier Qualifier,
    LocalDate? DueOn,
    LocalText PromisedBy,
    FigureSource Source,
    LocalText Note,
    LocalDate KnownOn
);

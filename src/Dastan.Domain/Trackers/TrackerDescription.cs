using Dastan.Domain.Languages;

namespace Dastan.Domain.Trackers;

/// <summary>All that is said of a tracker besides its figures.</summary>
/// <param name="Measures">What one figure is a number of: “containers carried in a year”.</param>
/// <param name="Section">The slug of the section where it belongs; "" for none.</param>
/// <param name="Licence">Under which its figures may be used: “CC BY 4.0”; "" for none.</param>
/// <param name="LicenceAddress">Where the licence is read; "" for none.</param>
public sealed record TrackerDescription(
    LocalText Name,
    LocalText Description,
    LocalText Measures,
    FigureUnit Unit,
    TrackerAim Aim,
    ChartKind Shape,
    string Section,
    string Licence,
    string LicenceAddress
);

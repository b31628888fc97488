namespace Dastan.Domain.Trackers;

/// <summary>Why something can't be done to a tracker.</summary>
public static class TrackerRefusals
{
    public static readonly Refusal Nameless = new("tracker-nameless", "Say a name in one language at least.");

    public static readonly Refusal NoSuchCurrency = new(
        "tracker-currency",
        "A currency is named by its code of three capitals: EUR."
    );

    public static readonly Refusal NoUnit = new(
        "tracker-unit",
        $"An own unit has a sign of at most {FigureUnit.LongestCode} characters: TEU."
    );

    public static readonly Refusal LongLicence = new(
        "tracker-licence",
        $"The name of a licence has at most {Tracker.LongestLicence} characters."
    );

    public static readonly Refusal NoSource = new(
        "figure-source",
        "Every number has a source: a story, a document’s name or an address."
    );

    public static readonly Refusal SourceAddressWrong = new(
        "figure-source-address",
        "The address of the source begins with http:// or https://."
    );

    public static readonly Refusal PeriodBackwards = new("figure-period", "The last day comes before the first.");

    public static readonly Refusal SaidAlready = new(
        "figure-said",
        "There is a figure for this time already: restate it, so that readers see what it said before."
    );

    public static readonly Refusal NothingRestated = new("figure-same", "The figure says just that already.");

    public static readonly Refusal NoReason = new("figure-reason", "Say why: readers are told.");

    public static readonly Refusal RestatedBeforeKnown = new(
        "figure-restated-early",
        "A figure can’t be restated on a day before it was known or last restated."
    );

    public static readonly Refusal TakenBack = new("figure-taken-back", "The figure was taken back.");

    public static readonly Refusal NoFigures = new("tracker-empty", "A tracker without a figure can’t be published.");

    public static readonly Refusal NoPromiser = new("target-promiser", "Say who promised it.");
}

using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>The rates that were in force on a day.</summary>
/// <param name="Title">"Rates of 12 December 2025".</param>
/// <param name="NoRates">Why there are none; "" where there are.</param>
/// <param name="Previous">The nearest earlier day with a list.</param>
/// <param name="Next">The nearest later one.</param>
public sealed record DayRatesView(
    IReadOnlyList<Link> Ways,
    string Title,
    string NoRates,
    IReadOnlyList<RateLine> Five,
    IReadOnlyList<RateGroupView> Groups,
    Link? Previous,
    Link? Next
);

using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>What banks restated, and what was decided of numbers that were held; the newest first.</summary>
/// <param name="Paging">Null where there is nothing.</param>
public sealed record RateChangesView(
    IReadOnlyList<Link> Ways,
    IReadOnlyList<RateChangeLine> Changes,
    PagingView? Paging
);

/// <summary>One restatement or decision.</summary>
/// <param name="On">When it became known.</param>
/// <param name="What">"Restated on …", "Held, checked and released".</param>
/// <param name="Bank">In the language of the page.</param>
/// <param name="Printed">"1 USD = 475.09 KZT instead of 475.90".</param>
/// <param name="Day">The day that the number is for, with its page.</param>
/// <param name="Note">Why it was decided so; "" for nothing.</param>
public sealed record RateChangeLine(ShownTime On, string What, string Bank, string Printed, Link Day, string Note);

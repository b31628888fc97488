using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>All currencies, with the banks behind them.</summary>
/// <param name="Ways">The other pages of rates.</param>
/// <param name="Five">Those of the strip, in its order; none while no list has been read.</param>
/// <param name="Day">The way to the rates of the newest day.</param>
/// <param name="Downloads">The same for programs.</param>
public sealed record RatesView(
    IReadOnlyList<Link> Ways,
    IReadOnlyList<RateLine> Five,
    IReadOnlyList<RateGroupView> Groups,
    IReadOnlyList<BankLine> Banks,
    Link? Day,
    IReadOnlyList<Link> Downloads
);

/// <summary>A bank, and how new its word is.</summary>
/// <param name="Name">In the language of the page.</param>
/// <param name="HomePage">Its own, for people.</param>
/// <param name="Currency">The code of the one that it sets.</param>
/// <param name="NewestList">The day of its newest list.</param>
/// <param name="Remark">That it is old; "" where it is not.</param>
public sealed record BankLine(
    string Code,
    string Name,
    string HomePage,
    string Currency,
    ShownTime NewestList,
    string Remark,
    bool IsOld
);

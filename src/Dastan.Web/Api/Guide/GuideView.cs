using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Api.V2;

namespace Dastan.Web.Api.Guide;

/// <summary>What whoever writes a program has to know of the API.</summary>
/// <param name="Origin">The paper's public address.</param>
/// <param name="RequestsPerMinute">0 for any number.</param>
public sealed record GuideView(string Origin, int RequestsPerMinute)
{
    public static IEnumerable<(Bank Bank, string Name)> Banks =>
        Bank.All.Select(bank => (bank, RateNames.OfBank(bank.Code, Language.English)));

    public static IReadOnlyList<ProblemKind> Problems => ProblemKind.All;
}

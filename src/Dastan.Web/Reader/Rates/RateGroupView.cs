using Dastan.Domain.Rates;

namespace Dastan.Web.Reader.Rates;

/// <summary>The currencies of a group under a heading.</summary>
public sealed record RateGroupView(string Title, IReadOnlyList<RateLine> Lines);

/// <summary>Lines become groups; the five of the strip stand apart.</summary>
public static class RateGroupViews
{
    extension(Reading reading)
    {
        /// <summary>All but the five of the strip; a group without a currency is left out.</summary>
        public IReadOnlyList<RateGroupView> Groups(IEnumerable<RateLine> lines) =>
            [
                .. lines
                    .GroupBy(line => CurrencyGroups.Of(line.Code))
                    .Where(group => group.Key is not CurrencyGroup.CentralAsia)
                    .OrderBy(group => group.Key)
                    .Select(group => new RateGroupView(reading.Title(group.Key), [.. group])),
            ];

        private string Title(CurrencyGroup group) =>
            group switch
            {
                CurrencyGroup.Neighbours => reading.Words.RatesOfNeighbours,
                CurrencyGroup.World => reading.Words.RatesOfTheWorld,
                _ => reading.Words.RatesOfOthers,
            };
    }
}

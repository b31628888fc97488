using NodaTime;

namespace Dastan.Domain.Rates.Reading;

/// <summary>Rows that speak of the same: equal ones count once; of rows that differ nobody can say which is meant, and none counts.</summary>
internal static class Agreement
{
    private const int MostTold = 5;

    /// <summary>The rows that nothing speaks against, each once, in their order.</summary>
    /// <param name="isDoubted">Is there a row of the same that can't be read?</param>
    /// <param name="refuse">Told once of all rows that speak of the same: the first of them, and the end of a sentence about it.</param>
    public static List<PrintedRate> Among(
        List<PrintedRate> rates,
        Func<PrintedRate, bool> isDoubted,
        Action<PrintedRate, string> refuse
    )
    {
        var firsts = new Dictionary<Place, PrintedRate>(rates.Count);
        HashSet<Place> refused = [];
        foreach (var rate in rates)
        {
            var place = Of(rate);
            var isFirst = firsts.TryAdd(place, rate);
            if (isFirst ? isDoubted(rate) : !rate.CostsAsMuchAs(firsts[place].Units, firsts[place].Value))
                refused.Add(place);
        }
        foreach (var same in rates.Where(rate => refused.Contains(Of(rate))).GroupBy(Of))
            refuse(same.First(), $"stands more than once and differs ({Texts(same, isDoubted(same.First()))})");
        return [.. firsts.Where(first => !refused.Contains(first.Key)).Select(first => first.Value)];
    }

    private static string Texts(IEnumerable<PrintedRate> same, bool hasUnreadable)
    {
        var texts = same.Select(rate => $"{rate.Units} for {rate.Text}").Distinct().Take(MostTold);
        return string.Join(" and ", hasUnreadable ? texts.Append("one unreadable") : texts);
    }

    private static Place Of(PrintedRate rate) => new(rate.Base, rate.Quote, rate.AsOf, rate.List);

    private readonly record struct Place(string Base, string Quote, LocalDate AsOf, string List);
}

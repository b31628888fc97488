using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Domain.Rates.Eye;

/// <summary>
/// What each of several payloads turns out to be once all are known: by the same rules as in the ledger, and with none of its memory.
/// </summary>
/// <remarks>
/// Of a payload with several days the newest is looked at; the others are what it is compared with, as are other payloads of its
/// bank and list. Of payloads that speak of one day, the later ones restate it.
/// </remarks>
public static class Hindsight
{
    /// <summary>A verdict for each payload, in their order.</summary>
    public static IReadOnlyList<PayloadVerdict> Judge(IReadOnlyList<SeenPayload> payloads)
    {
        var days = new Dictionary<(string Bank, string List, LocalDate Day), DayList>();
        var prices = new SeenPrices();
        foreach (var (place, payload) in payloads.Index().Where(entry => entry.Item.Counts))
        {
            prices.Take(payload.Bank!, payload.Reading.Rates);
            foreach (var rate in payload.Reading.Rates.Where(rate => IsInReach(rate, payload)))
                Day(days, payload.Bank!, rate).See(rate, place, Instant.MinValue);
        }

        var facts = prices.Facts();
        var lists = days
            .Values.GroupBy(day => (day.Bank, day.List))
            .ToDictionary(list => list.Key, list => (IReadOnlyList<DayList>)[.. list.OrderBy(day => day.AsOf)]);
        foreach (var list in lists.Values)
            Settling.Settle(list, list[0].AsOf, facts, []);
        return [.. payloads.Select((payload, place) => new SeenBeside(payload, place, lists).Verdict())];
    }

    private static DayList Day(
        Dictionary<(string Bank, string List, LocalDate Day), DayList> days,
        Bank bank,
        PrintedRate rate
    )
    {
        var key = (bank.Code, rate.List, rate.AsOf);
        return days.TryGetValue(key, out var day) ? day : days[key] = new(bank.Code, rate.List, rate.AsOf);
    }

    private static bool IsInReach(PrintedRate rate, SeenPayload payload) =>
        Period.DaysBetween(rate.AsOf, payload.AsOf!.Value) <= Settling.ReachDays;
}

using System.Diagnostics;
using Dastan.Domain.Rates;
using Dastan.Tests.Fuzz;

namespace Dastan.Tests.Rates.Fuzz;

/// <summary>An answer that is read well, to be spoilt over and over, and what of it must stay as it is.</summary>
internal sealed class Seed
{
    private static readonly LocalDate EarliestDay = new(1990, 1, 1);
    private const int MostDaysAhead = 4;

    private readonly IRateSource source;
    private readonly BankAnswer whole;
    private readonly Dictionary<(string, int, string, LocalDate, string), (decimal Value, List<Span> Where)> known;

    public Seed(string name, IRateSource source, BankAnswer whole)
    {
        (Name, this.source, this.whole) = (name, source, whole);
        var rates = source.Read(whole).Rates;
        var where = RowSpans.Of(whole.Body.ToArray(), source.Bank, rates);
        known = where.ToDictionary(rate => Key(rate.Key), rate => (rate.Key.Value, rate.Value));
        Rates = rates.Count;
    }

    public string Name { get; }

    /// <summary>How many rates it has, and how many of them are found in its bytes.</summary>
    public int Rates { get; }

    public int Known => known.Count;

    /// <summary>Spoils it once, and reads it.</summary>
    public Trial Spoil(Spoiler spoiler)
    {
        var body = whole.Body.ToArray();
        var edits = spoiler.Spoil(body);
        var spoilt = whole with { Body = Edit.Apply(body, edits) };
        var began = Stopwatch.GetTimestamp();
        try
        {
            var reading = source.Read(spoilt);
            return new(Name, $"{reading.Outcome}", Stopwatch.GetElapsedTime(began), Fault(reading, edits), spoilt.Body);
        }
        catch (Exception crash)
        {
            return new(Name, Trial.Crash, Stopwatch.GetElapsedTime(began), $"crashed: {crash}", spoilt.Body);
        }
    }

    // What no answer may lead to, however it was spoilt.
    private string? Fault(BankReading reading, IReadOnlyList<Edit> edits)
    {
        if (!reading.IsUsable && reading.Rates is not [])
            return "has rates although it can't be used";
        if (
            reading.Rates.DistinctBy(rate => (rate.Base, rate.Quote, rate.AsOf, rate.List)).Count()
            != reading.Rates.Count
        )
            return "has a pair twice";
        return reading
            .Rates.Select(rate => Oddity(rate) ?? Change(rate, edits))
            .FirstOrDefault(fault => fault is not null);
    }

    private string? Oddity(PrintedRate rate)
    {
        var isSound =
            rate is { Value: > 0, Units: >= 1 and <= 1_000_000 }
            && Currency.Find(rate.Base) is not null
            && Currency.Find(rate.Quote) is not null
            && rate.Base != rate.Quote
            && rate.AsOf >= EarliestDay
            && rate.AsOf <= whole.FetchedAt.InZone(source.Bank.Zone).Date.PlusDays(MostDaysAhead)
            && Means(rate.Text) == rate.Value;
        return isSound ? null : $"has the odd {rate}";
    }

    private string? Change(PrintedRate rate, IReadOnlyList<Edit> edits) =>
        known.TryGetValue(Key(rate), out var before)
        && before.Value != rate.Value
        && !edits.Any(edit => before.Where.Any(edit.Touches))
            ? $"has {rate} where {before.Value} stands untouched"
            : null;

    private static decimal Means(string text)
    {
        var numbers = text.Split(" / ").Select(number => decimal.Parse(number.Replace(',', '.'))).ToList();
        return numbers.Sum() / numbers.Count;
    }

    private static (string, int, string, LocalDate, string) Key(PrintedRate rate) =>
        (rate.Base, rate.Units, rate.Quote, rate.AsOf, rate.List);
}

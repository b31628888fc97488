using NodaTime;

namespace Dastan.Domain.Rates.Frankfurter;

/// <summary>
/// Answers the questions of Frankfurter's first version: the ECB's list, on one day, any of its currencies against any other.
/// The currencies of Central Asia and the rouble, which are not on that list, come from the banks that own them.
/// </summary>
/// <remarks>
/// Source: the public description of Frankfurter's API, version 1. Crosses are exact; the original rounds two legs before it
/// divides, so that 5.8 % of its crosses differ in the last digit.
/// </remarks>
/// <param name="book">With what <see cref="Needs"/> of the question.</param>
/// <param name="listed">Every currency that has ever been on the ECB's list, without the euro.</param>
public sealed class FrankfurterRates(Resolver resolver, RateBook book, IReadOnlyCollection<string> listed)
{
    private const string Euro = "EUR";
    private const string Bank = "ECB";

    /// <summary>The day of the ECB's first list.</summary>
    public static readonly LocalDate First = new(1999, 1, 4);

    /// <summary>What is answered beyond the ECB's list.</summary>
    public static IReadOnlyList<string> Beyond { get; } = [.. Strip.Currencies, "RUB"];

    private static readonly SeriesId Dollar = new(Bank, Euro, "USD");

    /// <summary>The series that a question may need.</summary>
    public static IEnumerable<SeriesId> Needs(
        FrankfurterQuestion question,
        Resolver resolver,
        IReadOnlyCollection<string> listed
    ) =>
        Asked(question, listed)
            .Append(question.Base)
            .Where(listed.Contains)
            .Select(code => new SeriesId(Bank, Euro, code))
            .Append(Dollar)
            .Concat(
                Asked(question, listed)
                    .Where(code => Beyond.Contains(code) || Beyond.Contains(question.Base))
                    .SelectMany(code => resolver.Needs(question.Base, code))
            )
            .Distinct();

    /// <summary>The currencies of the newest list, the euro, and those beyond that have a rate in it; in order of the codes.</summary>
    public IEnumerable<string> Currencies(LocalDate today) =>
        book[Dollar].At(today) is not { AsOf: var day }
            ? []
            : listed
                .Where(code => IsOn(code, day))
                .Append(Euro)
                .Concat(Beyond.Where(code => resolver.Resolve(Euro, code, day, book, out _) is not null))
                .Distinct()
                .Order(StringComparer.Ordinal);

    /// <summary>The numbers of the newest list on or before a day; null where there are none.</summary>
    public FrankfurterDay? On(LocalDate day, FrankfurterQuestion question)
    {
        var list = ListOf(day);
        var found = Asked(question, listed)
            .Select(code => (Code: code, Answer: Answer(question.Base, code, day, list)))
            .Where(one => one.Answer is not null)
            .ToList();
        if (day < First || found is [])
            return null;

        var legs = found.SelectMany(one => one.Answer!.Legs).ToList();
        var days = found.Where(one => one.Answer!.Legs.Any(leg => !leg.IsPeg)).Select(one => one.Answer!.AsOf).ToList();
        return new(
            days is [] ? list ?? day : days.Max(),
            [.. found.Select(one => (one.Code, Shown(one.Answer!, question, IsOn(list, one.Code, question.Base))))],
            [.. legs.Select(leg => leg.Bank).Distinct().Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>
    /// A row for each list from one day to another. A stretch that begins on a closed day begins with the list before it.
    /// </summary>
    public IEnumerable<FrankfurterDay> Between(LocalDate from, LocalDate until, FrankfurterQuestion question)
    {
        var days = ListDays(question);
        var start = days.LastOrDefault(day => day <= from, from);
        return days.Where(day => day >= start && day <= until)
            .Select(day => On(day, question) is { } found ? found with { Date = day } : null)
            .OfType<FrankfurterDay>();
    }

    private static IEnumerable<string> Asked(FrankfurterQuestion question, IReadOnlyCollection<string> listed) =>
        (question.Symbols is { } symbols ? symbols.Where(code => IsKnown(code, listed)) : [.. listed, Euro, .. Beyond])
            .Distinct()
            .Where(code => code != question.Base && IsKnown(question.Base, listed))
            .Order(StringComparer.Ordinal);

    private static bool IsKnown(string code, IReadOnlyCollection<string> listed) =>
        code is Euro || listed.Contains(code) || Beyond.Contains(code);

    private RateAnswer? Answer(string x, string y, LocalDate day, LocalDate? list) =>
        IsOn(list, x, y) ? resolver.ResolveBy(Bank, x, y, list!.Value, book, out _)
        : Beyond.Contains(x) || Beyond.Contains(y) ? resolver.Resolve(x, y, day, book, out _)
        : null;

    private static decimal Shown(RateAnswer answer, FrankfurterQuestion question, bool isOfTheList) =>
        question.IsPlain && answer.Method is RateMethod.Published ? answer.Rate
        : isOfTheList ? FrankfurterFigures.Rounded(question.Amount * answer.Rate)
        : FrankfurterFigures.RoundedFinely(question.Amount * answer.Rate);

    private LocalDate? ListOf(LocalDate day) =>
        book[Dollar].At(day) is { } point && Period.DaysBetween(point.AsOf, day) <= Resolver.LongestRestDays
            ? point.AsOf
            : null;

    private bool IsOn(string code, LocalDate list) =>
        code is Euro || book[new(Bank, Euro, code)].At(list)?.AsOf == list;

    private bool IsOn(LocalDate? list, string x, string y) => list is { } day && IsOn(x, day) && IsOn(y, day);

    // Rows are the ECB's days as soon as the question is of its list; else those of the banks that own what is asked for.
    private IReadOnlyList<LocalDate> ListDays(FrankfurterQuestion question)
    {
        var asked = Asked(question, listed).Append(question.Base).ToList();
        var isOfTheList = asked.Count(code => code is Euro || listed.Contains(code)) > 1 && IsListed(question.Base);
        var series = isOfTheList ? [book[Dollar]] : asked.Select(Owners);
        return [.. series.SelectMany(one => one.Points).Select(point => point.AsOf).Distinct().Order()];
    }

    private bool IsListed(string code) => code is Euro || listed.Contains(code);

    private Series Owners(string code) =>
        resolver.Owners.Of(code) is { } owner ? book[new(owner, "USD", code)] : book[Dollar];
}

using System.Globalization;
using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>
/// Decides which of a day's numbers may count. A number that jumped is held; what tells a real shock from a fault is the rest of
/// its list.
/// </summary>
/// <remarks>
/// Source of the bounds: the moves of the som 2021 to 2026 (8 fixings above 5 %, EUR/USD of the list always within 1.75 % of the
/// ECB's) and of the ECB's list since 2015 (39 moves above 5 % in 89,573).
/// </remarks>
public static class Guard
{
    internal const decimal Quiet = 0.05m;
    private const decimal QuietOfThirds = 0.15m;
    private const decimal Near = 0.05m;
    internal const decimal Agreement = 0.025m;
    private const decimal Largest = 0.40m;

    // A price near 1 is near its own reciprocal: only a large jump can be one turned round.
    private const decimal Turned = 2;

    // A bank that misplaces the point, forgets the units, or writes others.
    private static readonly decimal[] Scales = [10, 100, 1_000, 10_000];

    // A weekend and a day.
    private const int OwnersDays = 4;

    // These are quoted closely everywhere; others may move in a day.
    private static readonly HashSet<string> Majors = ["USD", "EUR", "GBP", "CHF", "JPY", "CNY"];

    /// <summary>A verdict for each number that was said of a day in one list.</summary>
    public static IReadOnlyDictionary<Observation, GuardVerdict> Judge(
        string bank,
        LocalDate day,
        IReadOnlyList<Observation> said,
        LedgerReferences references,
        GuardFacts facts
    )
    {
        var list = new GuardedList(bank, day, said, references, facts);
        return said.ToDictionary(number => number, number => Judge(number, list));
    }

    private static GuardVerdict Judge(Observation number, GuardedList list)
    {
        if (number.Flags.HasFlag(RateFlags.Defunct))
            return GuardVerdict.InOrder;

        return Pegged(number, list) ?? Scaled(number, list) ?? ByOwner(number, list) ?? Moved(number, list);
    }

    private static GuardVerdict? Pegged(Observation number, GuardedList list)
    {
        if (number.Base != "USD" || Peg.Of(number.Quote, list.Day) is not { } peg || peg.Bank != list.Bank)
            return null;

        return number.Price == peg.Value
            ? GuardVerdict.InOrder
            : GuardVerdict.ForAPerson(
                $"{list.Bank} prints {Named(number)}, but the official peg since {Day(peg.Since)} is {Plain(peg.Value)}."
            );
    }

    private static GuardVerdict? Scaled(Observation number, GuardedList list)
    {
        if (list.ReferenceOf(number) is not { } before)
            return null;

        var ratio = number.Price / before;
        foreach (var scale in Scales)
            if (IsNear(ratio, scale) || IsNear(ratio, 1 / scale))
                return GuardVerdict.ForAPerson(
                    $"{Named(number)} is {Plain(scale)} times {(ratio > 1 ? "more" : "less")} than before ({Plain(before)} for 1 {number.Base}): are the units right?"
                );

        return ratio is > Turned or < 1 / Turned && IsNear(number.Price * before, 1)
            ? GuardVerdict.ForAPerson(
                $"{Named(number)} looks like the price turned round: before it was {Plain(before)} for 1 {number.Base}."
            )
            : null;
    }

    // The bank that owns the currency settles it, whichever way: what it says too is no slip, however far it moved. The euro and its
    // like move between the hours of two banks; a list's own euro is looked at as a whole.
    private static GuardVerdict? ByOwner(Observation number, GuardedList list)
    {
        var foreign = GuardedList.Foreign(number, list.Bank);
        if (Majors.Contains(foreign) || list.DollarsByThisList(number) is not { } here)
            return null;

        var owners = OwnersWord(foreign, list.Day, list.Facts);
        if (owners is [])
            return null;

        return owners.Any(said => Agree(here, said))
            ? GuardVerdict.InOrder
            : GuardVerdict.ForAPerson(
                $"{Named(number)} makes one {foreign} {Plain(here)} US dollars; the bank that owns it says {Plain(owners[0])}."
            );
    }

    private static GuardVerdict Moved(Observation number, GuardedList list)
    {
        if (list.ReferenceOf(number) is not { } before)
            return GuardVerdict.InOrder;

        var move = number.Price / before - 1;
        var quiet = Majors.Contains(GuardedList.Foreign(number, list.Bank)) ? Quiet : QuietOfThirds;
        if (Math.Abs(move) <= quiet)
            return GuardVerdict.InOrder;

        var moved = $"{Named(number)} is {Percent(move)} against {Plain(before)} for 1 {number.Base} before";
        if (Math.Abs(move) > Largest)
            return GuardVerdict.ForAPerson($"{moved}: more than any real day.");
        if (!list.MovesTogether(move))
            return GuardVerdict.ForAPerson($"{moved}, and the rest of the list did not move with it.");
        if (!list.AgreesWithItself)
            return GuardVerdict.ForAPerson(
                list.HasEuros
                    ? $"{moved}, and the list's euro and dollar do not fit the ECB's."
                    : $"{moved}, and there is no euro of the ECB, or of this list, to hold it against."
            );

        return list.IsConfirmed(number)
            ? GuardVerdict.Confirmed($"{moved}; the whole list moved, and it was given again.")
            : GuardVerdict.UntilConfirmed($"{moved}; the whole list moved: it waits until the bank gives it again.");
    }

    /// <summary>Does the bank that owns a currency say the same of it, or nothing?</summary>
    /// <param name="dollars">For one unit, by another bank's list of a day.</param>
    public static bool IsBornOut(decimal dollars, string currency, LocalDate day, GuardFacts facts) =>
        Majors.Contains(currency)
        || OwnersWord(currency, day, facts) is var owners && (owners is [] || owners.Any(said => Agree(dollars, said)));

    // On that day, and on those just before it: the list may have been made between two of the owner's. None where the owner has not
    // spoken of the day itself.
    private static List<decimal> OwnersWord(string currency, LocalDate day, GuardFacts facts) =>
        facts.DollarsByOwner(currency, day) is null
            ? []
            :
            [
                .. Enumerable
                    .Range(0, OwnersDays)
                    .Select(back => facts.DollarsByOwner(currency, day.PlusDays(-back)))
                    .OfType<decimal>()
                    .Distinct(),
            ];

    private static bool Agree(decimal one, decimal other) => Math.Abs(one / other - 1) <= Agreement;

    private static bool IsNear(decimal ratio, decimal to) => Math.Abs(ratio / to - 1) <= Near;

    private static string Named(Observation number) =>
        $"{number.Units.ToString(CultureInfo.InvariantCulture)} {number.Base} = {Plain(number.Value)} {number.Quote} for {Day(number.AsOf)}";

    private static string Plain(decimal value) =>
        Math.Round(value, 8).ToString("0.########", CultureInfo.InvariantCulture);

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string Percent(decimal move) =>
        (move * 100).ToString("+0.00;-0.00", CultureInfo.InvariantCulture) + " %";
}

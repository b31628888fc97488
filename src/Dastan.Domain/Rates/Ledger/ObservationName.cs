using System.Globalization;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>
/// A number that a bank said, as people name it: <c>NBK/UZS/2026-04-02/2</c> is the second that NBK said of the som for that day. A list
/// of its own stands behind the bank: <c>NBKR:weekly/TMT/2026-05-23/1</c>.
/// </summary>
/// <param name="Foreign">The currency of the pair that is not the bank's own.</param>
public sealed record ObservationName(string Bank, string List, string Foreign, NodaTime.LocalDate AsOf, int Revision)
{
    public static ObservationName Of(Observation said) =>
        new(said.Bank, said.List, GuardedList.Foreign(said, said.Bank), said.AsOf, said.Revision);

    /// <summary>Reads a name, whatever its case; null for what is none.</summary>
    public static ObservationName? Read(string text)
    {
        if (text.Split('/') is not [var bankAndList, { Length: 3 } foreign, var day, var revision])
            return null;

        var parts = bankAndList.Split(':', 2);
        return
            Rates.Bank.Find(parts[0]) is { } bank
            && LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var asOf }
            && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(bank.Code, parts is [_, var list] ? list : "", foreign.ToUpperInvariant(), asOf, number)
            : null;
    }

    /// <summary>Is it this one's name?</summary>
    public bool Names(Observation said) => Of(said) == this;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Bank}{(List is "" ? "" : ":" + List)}/{Foreign}/{LocalDatePattern.Iso.Format(AsOf)}/{Revision}"
        );
}

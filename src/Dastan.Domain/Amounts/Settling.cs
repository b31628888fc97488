namespace Dastan.Domain.Amounts;

/// <summary>Decides which of the currencies of one name is meant, and says by what.</summary>
internal sealed class Settling(Passage passage, IReadOnlyCollection<string> datelineCountries)
{
    public (string Code, CurrencyGrounds Grounds) Decide(Unit unit)
    {
        if (unit.Code is { } named)
            return (named, CurrencyGrounds.Named);
        foreach (var country in datelineCountries)
            if (unit.Name.Of(country) is { } local)
                return (local, CurrencyGrounds.Dateline);
        return unit.Name.IsTold && MostSpokenOf(unit.Name) is { } told
            ? (told, CurrencyGrounds.Story)
            : (unit.Name.Codes[0], CurrencyGrounds.Usual);
    }

    // Of two that are named as often the usual one is meant.
    private string? MostSpokenOf(CurrencyName name)
    {
        string? best = null;
        var most = 0;
        foreach (var code in name.Codes)
            if (passage.MentionsOf(code[..2]) is var mentions && mentions > most)
                (best, most) = (code, mentions);
        return best;
    }
}

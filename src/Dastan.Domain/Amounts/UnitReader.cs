namespace Dastan.Domain.Amounts;

/// <summary>Reads the currency beside a number, with its country: "US dollars", "долларов США", "доллари амрикоӣ".</summary>
internal static class UnitReader
{
    private const int MostTokens = 5;

    /// <summary>The currency that begins at a token.</summary>
    public static Unit? At(Passage passage, int first)
    {
        if (passage.Find(first, sense => sense.IsCurrency, out var end) is { } sense && sense.IsCurrency)
            return Finished(passage, first, end, sense, null);
        if (passage.Find(first, SenseKind.Place, out var name) is not { } place || !passage.Follows(name))
            return null;
        name = passage.PastHyphen(name);
        return
            passage.Find(name, sense => sense.IsCurrency, out end) is { } of
            && (of.IsNoun || of.Currency!.Of(place.Key) is not null)
            ? Finished(passage, first, end, of, place.Key)
            : null;
    }

    /// <summary>The currency that ends right before a token, and begins no earlier than <paramref name="from"/>.</summary>
    public static Unit? Before(Passage passage, int end, int from)
    {
        for (var first = Math.Max(from, end - MostTokens); first < end; first++)
            if (At(passage, first) is { } unit && unit.End == end)
                return unit;
        return null;
    }

    private static Unit Finished(Passage passage, int first, int end, Sense sense, string? country)
    {
        end = PastStop(passage, end, sense);
        if (sense.IsNoun && passage.Follows(end) && passage.Find(end, SenseKind.Tail, out var tail) is { } of)
            return new(first, tail, sense, of.Key[..2]);
        if (sense.IsNoun || IsShort(passage, end - 1))
            if (country is null && passage.Follows(end) && CountryAt(passage, end, sense) is var (key, behind))
                return new(first, behind, sense, key);
        return new(first, end, sense, country);
    }

    // "долл.", "руб.": a short form takes its stop along, a code and a whole word leave it to the sentence.
    private static int PastStop(Passage passage, int end, Sense sense) =>
        passage.IsSign(end, '.') && passage.IsGlued(end) && sense.IsShort ? end + 1 : end;

    private static bool IsShort(Passage passage, int at) => passage.IsSign(at, '.');

    // Behind its name a country stands as a noun, or in Tajik as an adjective too; elsewhere that one belongs to the next word.
    private static (string Key, int End)? CountryAt(Passage passage, int at, Sense sense)
    {
        if (passage.Find(at, SenseKind.Place, out var end) is not { } place || sense.Currency!.Of(place.Key) is null)
            return null;
        return passage.Language is "tg" || (place.Key is "US" && place.Endings is null) ? (place.Key, end) : null;
    }
}

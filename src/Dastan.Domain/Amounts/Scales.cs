namespace Dastan.Domain.Amounts;

/// <summary>Thousands, millions and their like where they stand, and what stands around them.</summary>
internal static class Scales
{
    public static Sense? At(Passage passage, int at) =>
        passage.IsWord(at) && !passage[at].Is(SenseKind.Vague)
            ? passage[at].As(SenseKind.Bare) ?? passage[at].As(SenseKind.Genitive) ?? passage[at].As(SenseKind.Scale)
            : null;

    public static Sense? Before(Passage passage, int at) =>
        At(passage, at - 1) ?? (passage.IsSign(at - 1, '.') ? At(passage, at - 2) : null);

    /// <summary>"12.5m", and "$1.2 m": behind a sign no metres are meant.</summary>
    public static Sense? LetterAt(Passage passage, int at)
    {
        if (!passage.IsWord(at))
            return null;
        var isBehindSign = at > 1 && passage[at - 2].Is(SenseKind.Sign) && passage.Follows(at);
        return passage.IsGlued(at) || isBehindSign ? passage[at].As(SenseKind.Letter) : null;
    }

    public static bool IsHundred(Passage passage, int at) => passage.IsWord(at) && passage[at].Is(SenseKind.Hundred);

    /// <summary>"1 млрд 200 млн", "3 тыс. 500 сомов"; but in "5 million 20 people" it is another number.</summary>
    public static bool IsSmallerPart(Passage passage, int at, decimal than)
    {
        if (!passage.IsNumber(at))
            return false;
        if (At(passage, at + 1) is { } of)
            return of.Value < than;
        return passage[at].Numeral.Value < than
            && at + 1 < passage.Count
            && UnitReader.At(passage, at + 1) is { } unit
            && (unit.Sense.IsNoun || IsShortForm(passage, unit));
    }

    // "3 тыс. 500 руб.", "2 тыс. 500 ₽"; but in "5 тыс. 500 $7" the sign is the next one's.
    private static bool IsShortForm(Passage passage, Unit unit) =>
        passage.Language is not "en"
        && unit.Sense.Kind is SenseKind.Code or SenseKind.After or SenseKind.Sign
        && !(passage.IsNumber(unit.End) && passage.IsGlued(unit.End));

    /// <summary>"около миллиона": whether one is meant, by the word before it.</summary>
    public static bool IsGenitive(Passage passage, Sense of, int at) =>
        of.Kind is SenseKind.Genitive && passage.FindBefore(at, SenseKind.NeedsGenitive, out _) is not null;

    /// <summary>"several million": no number begins there.</summary>
    public static bool IsVague(Passage passage, int first) =>
        passage.FindBefore(first, SenseKind.Vague, out _) is not null;

    /// <summary>Past the stop of a short form, where the sum goes on behind it: "3 тыс. рублей".</summary>
    public static int PastStop(Passage passage, int at, Sense of)
    {
        var isStop = of.Kind is SenseKind.Scale && passage.IsSign(at, '.') && passage.IsGlued(at);
        if (!isStop || at + 1 >= passage.Count)
            return at;
        var isSmall = !char.IsUpper(passage.Text[passage[at + 1].Start]);
        var goesOn = passage[at + 1]
            .Senses.Any(sense =>
                isSmall
                    ? sense.IsCurrency || sense.Kind is SenseKind.To or SenseKind.Place
                    : sense.Kind is SenseKind.Code
                        || (sense.Kind is SenseKind.Place && UnitReader.At(passage, at + 1) is not null)
            );
        return goesOn || IsSmallerPart(passage, at + 1, of.Value) ? at + 1 : at;
    }
}

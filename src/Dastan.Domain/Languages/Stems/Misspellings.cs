namespace Dastan.Domain.Languages.Stems;

/// <summary>What a word may have been meant to be.</summary>
public static class Misspellings
{
    private const int MaxVariants = 128;
    private const int Longest = 24;

    /// <summary>
    /// All words one slip away: a letter lost, doubled in or wrong, or two neighbours swapped (Damerau-Levenshtein
    /// distance 1). Likeliest kinds of slip first: swaps, then letters typed too much, lost, wrong. About 600 for eight letters.
    /// </summary>
    public static IEnumerable<string> Of(Word word, Language language)
    {
        var text = word.Text.Length <= Longest ? word.Text : word.Text[..Longest];
        var letters = Alphabet(word.Script, language);
        return Swaps(text).Concat(Losses(text)).Concat(Additions(text, letters)).Concat(Exchanges(text, letters));
    }

    /// <summary>
    /// The word with letters that a plain keyboard lacks, for who typed it without: “казакстан” meant as “қазақстан”,
    /// “ozbekiston” as “o'zbekiston”. At most 128.
    /// </summary>
    public static IReadOnlyList<string> WithRareLetters(Word word)
    {
        List<string> variants = [""];
        foreach (var letter in word.Text)
        {
            var count = variants.Count;
            foreach (var rare in RareLetters(letter))
                for (var i = 0; i < count && variants.Count < MaxVariants; i++)
                    variants.Add(variants[i] + rare);

            for (var i = 0; i < count; i++)
                variants[i] += letter;
        }

        variants.Remove(word.Text);
        return variants;
    }

    private static string[] RareLetters(char letter) =>
        letter switch
        {
            'к' => ["қ"],
            'г' => ["ғ"],
            'н' => ["ң"],
            'о' => ["ө"],
            'у' => ["ұ", "ү", "ӯ"],
            'и' => ["і", "ӣ"],
            'а' => ["ә"],
            'х' => ["ҳ", "һ"],
            'ч' => ["ҷ"],
            'o' => ["o'", "ö"],
            'g' => ["g'"],
            's' => ["ş"],
            'c' => ["ç"],
            'u' => ["ü"],
            'a' => ["ä"],
            'y' => ["ý"],
            'z' => ["ž"],
            'n' => ["ň"],
            _ => [],
        };

    private static string Alphabet(Script script, Language language) =>
        (script, language.Code) switch
        {
            (Script.Cyrillic, "kk") => "абвгдежзийклмнопрстуфхцчшщыьэюяәғқңөұүһі",
            (Script.Cyrillic, "ky") => "абвгдежзийклмнопрстуфхцчшщыьэюяңөү",
            (Script.Cyrillic, "tg") => "абвгдежзийклмнопрстуфхчшъэюяғӣқӯҳҷ",
            (Script.Cyrillic, _) => "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            (_, "tk") => "abdefghijklmnoprstuwyzäçňöşüýž",
            _ => "abcdefghijklmnopqrstuvwxyz'",
        };

    private static IEnumerable<string> Swaps(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] != text[i + 1])
                yield return $"{text[..i]}{text[i + 1]}{text[i]}{text[(i + 2)..]}";
    }

    private static IEnumerable<string> Losses(string text)
    {
        for (var i = 0; i < text.Length && text.Length > 1; i++)
            yield return text.Remove(i, 1);
    }

    private static IEnumerable<string> Additions(string text, string letters)
    {
        for (var i = 0; i <= text.Length; i++)
            foreach (var letter in letters)
                yield return text.Insert(i, letter.ToString());
    }

    private static IEnumerable<string> Exchanges(string text, string letters)
    {
        for (var i = 0; i < text.Length; i++)
            foreach (var letter in letters)
                if (letter != text[i])
                    yield return $"{text[..i]}{letter}{text[(i + 1)..]}";
    }
}

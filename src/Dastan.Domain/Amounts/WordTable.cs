using System.Globalization;
using Dastan.Domain.Rates;

namespace Dastan.Domain.Amounts;

/// <summary>A table of words: each line a kind, what it is of that kind, and the forms, parted by tabs.</summary>
/// <remarks>
/// A form that ends in <c>~</c> or <c>^</c> is a stem, followed by an ending of the table's line of that sign; <c>_</c> is a space between the words
/// of a phrase. The lines <c>count</c>, <c>tens</c> and <c>hundreds</c> count on from form to form, <c>/</c> parts forms of one number.
/// </remarks>
internal static class WordTable
{
    private static readonly Lazy<Dictionary<string, CurrencyName>> Names = new(ReadNames);

    /// <summary>Codes that people also write in small letters, and that are no words.</summary>
    private static readonly string[] AlsoSmall =
        "usd eur gbp rub kzt kgs uzs tjs tmt cny jpy chf aud cad nzd sgd hkd inr pln uah byn azn gel amd sek nok dkk czk huf krw mxn brl zar aed thb idr myr php ils".Split(
            ' '
        );

    public static IEnumerable<(string Form, Sense Sense)> Read(string name)
    {
        var endings = new Dictionary<char, Endings>();
        foreach (var (kind, key, forms) in Lines(name))
            if (kind is "ending" or "chain")
                endings[key[0]] = new(forms, kind is "chain");
            else if (StepOf(kind) is var step and > 0)
                for (var place = 0; place < forms.Length; place++)
                    foreach (var form in forms[place].Split('/'))
                        yield return Entry("number", Value(Number(key) + (place * step)), form, endings);
            else
                foreach (var form in forms)
                    yield return Entry(kind, key, form, endings);
    }

    /// <summary>The codes of ISO 4217, also with a scale before them: MEUR, kUSD.</summary>
    public static IEnumerable<(string Form, Sense Sense)> Codes()
    {
        foreach (var code in Currency.All.Where(IsStillWritten).Select(currency => currency.Code))
        {
            var sense = new Sense(SenseKind.Code, code) { Currency = new([code]), Exactly = code };
            yield return (code, sense);
            yield return ($"M{code}", sense with { Exactly = $"M{code}", Value = 1_000_000 });
            yield return ($"k{code}", sense with { Exactly = $"k{code}", Value = 1_000 });
            if (AlsoSmall.Contains(code.ToLowerInvariant()))
                yield return (code, sense with { Exactly = code.ToLowerInvariant() });
        }
    }

    // Those that died lately still stand in stories; the codes of the others are no more than letters.
    private static bool IsStillWritten(Currency currency) => currency.Died is not { Year: < 2010 };

    private static (string Form, Sense Sense) Entry(
        string kind,
        string key,
        string form,
        Dictionary<char, Endings> endings
    )
    {
        var sense = Enum.Parse<SenseKind>(kind, ignoreCase: true);
        var isExact = sense is SenseKind.Code or SenseKind.Wordy or SenseKind.After;
        var after = endings.GetValueOrDefault(form[^1]);
        var isCurrency = sense is >= SenseKind.Unit and <= SenseKind.Cents;
        return (
            after is null ? form.Replace('_', ' ') : form[..^1],
            new(sense, key, decimal.TryParse(key, CultureInfo.InvariantCulture, out var value) ? value : 1)
            {
                Endings = after,
                Exactly = isExact ? form : null,
                Currency = isCurrency ? Names.Value.GetValueOrDefault(key) ?? new([key]) : null,
            }
        );
    }

    private static int StepOf(string kind) =>
        kind switch
        {
            "count" => 1,
            "tens" => 10,
            "hundreds" => 100,
            _ => 0,
        };

    private static Dictionary<string, CurrencyName> ReadNames() =>
        Lines("currencies")
            .ToDictionary(
                line => line.Key,
                line => new CurrencyName(
                    line.Forms,
                    decimal.TryParse(line.Kind, CultureInfo.InvariantCulture, out var parts) ? parts : 1,
                    line.Kind is "told"
                )
            );

    private static IEnumerable<(string Kind, string Key, string[] Forms)> Lines(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(
            typeof(WordTable),
            $"Words.{name}.tsv"
        )!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var kind, var key, var forms])
                yield return (kind, key, forms.Split(' '));
    }

    private static decimal Number(string key) => decimal.Parse(key, CultureInfo.InvariantCulture);

    private static string Value(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

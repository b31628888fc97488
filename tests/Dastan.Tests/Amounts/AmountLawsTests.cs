using CsCheck;
using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Amounts;

/// <summary>What is so of any text, whatever it says.</summary>
public sealed class AmountLawsTests
{
    private static readonly string[] Pieces =
    [
        "$",
        "€",
        "£",
        "5",
        "12,5",
        "1 200",
        "1.234",
        "00",
        "million",
        "bn",
        "m",
        "млрд",
        "тыс.",
        "руб.",
        "dollars",
        "cents",
        "and",
        "from",
        "to",
        "between",
        "-",
        "–",
        ".",
        ",",
        "(",
        ")",
        "half a",
        "полтора",
        "тенге",
        "сомов",
        "so'm",
        "million",
        "от",
        "до",
        "в",
        "a",
        "per",
        "in",
        "2022",
        "USD",
        "EUR",
        "CHF",
        "\n",
        "\n\n",
        "\u00a0",
        "\u00ad",
        "😀",
        "'",
        "/",
        "pound",
        "fish",
        "мың",
        "теңгеден",
        "%",
        "two",
        "hundred",
        "M",
        "US",
        "swiss",
        "francs",
        "¢",
        "с",
    ];

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Array[0, 25],
        Gen.Bool,
        (places, isSpaced) => string.Join(isSpaced ? " " : "", places.Select(place => Pieces[place]))
    );

    private static readonly Gen<Language> Languages = Gen.Int[0, Language.All.Count - 1]
        .Select(place => Language.All[place]);

    [Fact]
    public void Sums_lie_inside_the_text_in_order_and_not_over_one_another() =>
        Gen.Select(Texts, Languages)
            .Sample(
                (text, language) =>
                {
                    var end = 0;
                    foreach (var amount in AmountFinder.Find(text, language))
                    {
                        Assert.InRange(amount.Start, end, text.Length - 1);
                        Assert.InRange(amount.End, amount.Start + 1, text.Length);
                        Assert.False(char.IsWhiteSpace(text[amount.Start]) || char.IsWhiteSpace(text[amount.End - 1]));
                        Assert.True(amount.Low <= amount.High);
                        Assert.InRange(amount.SignificantDigits, 1, 29);
                        end = amount.End;
                    }
                }
            );

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("ky")]
    [InlineData("uz")]
    [InlineData("tg")]
    public void The_sums_of_a_sentence_read_alone_are_the_same(string language)
    {
        var sentences = File.ReadLines(SentencesOf(language))
            .Where(line => line.Contains("[InlineData(\"", StringComparison.Ordinal))
            .ToList();
        var seen = 0;
        foreach (var sentence in sentences.Select(line => line.Split('"')[1]))
        foreach (var amount in AmountFinder.Find(sentence, Language.Of(language)).Where(IsWhole))
        {
            var alone = AmountFinder.Find(sentence.Substring(amount.Start, amount.Length), Language.Of(language));

            Assert.Equal(
                (amount.Low, amount.High, amount.Currency),
                (alone.Single().Low, alone.Single().High, alone.Single().Currency)
            );
            seen++;
        }

        Assert.True(seen > 10, $"only {seen} sums");
    }

    [Fact]
    public void Empty_lines_end_a_sum_and_other_breaks_do_not()
    {
        Assert.Equal("5 USD", FoundSums.In("5\ndollars", "en"));
        Assert.Equal("5 USD", FoundSums.In("5\r\n  dollars", "en"));
        Assert.Equal("", FoundSums.In("5\n\ndollars", "en"));
        Assert.Equal("", FoundSums.In("$\n\n5", "en"));
        Assert.Equal("25000 UZS", FoundSums.In("25\u00a0000\u202fso\u02bbm", "uz"));
        Assert.Equal("25000 UZS", FoundSums.In("25\u2009000\u00a0soʼm", "uz"));
        Assert.Equal("8100000 USD", FoundSums.In("8,1\u00a0мил\u00adлио\u00adна дол\u00adларов", "ru"));
        Assert.Equal("1250 USD", FoundSums.In("＄１，２５０", "en"));
    }

    // What the story around it settles, its sign, and the word that asks for a genitive ("около миллиона"), are not in the sum's own words.
    private static bool IsWhole(Amount amount) =>
        amount
            is {
                Low: >= 0,
                Grounds: CurrencyGrounds.Named or CurrencyGrounds.Usual,
                Qualifier: AmountQualifier.None,
                Currency: not ("ZAR" or "KRW"),
            };

    private static string SentencesOf(string language) =>
        Path.Combine(SharedData.Checkout, "tests", "Dastan.Tests", "Amounts", $"{Name(language)}AmountsTests.cs");

    private static string Name(string language) =>
        language switch
        {
            "en" => "English",
            "ru" => "Russian",
            "kk" => "Kazakh",
            "ky" => "Kyrgyz",
            "uz" => "Uzbek",
            _ => "Tajik",
        };
}

using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Amounts;

public sealed class AmountDetailsTests
{
    [Theory]
    [InlineData("en", "about $5", AmountQualifier.About)]
    [InlineData("en", "nearly 5 million euros", AmountQualifier.About)]
    [InlineData("en", "more than $5", AmountQualifier.Over)]
    [InlineData("en", "up to 300,000 tenge", AmountQualifier.UpTo)]
    [InlineData("en", "at least $5", AmountQualifier.AtLeast)]
    [InlineData("en", "less than $5", AmountQualifier.Under)]
    [InlineData("en", "exactly $5", AmountQualifier.None)]
    [InlineData("ru", "свыше 5 млрд тенге", AmountQualifier.Over)]
    [InlineData("ru", "не менее 5 млрд тенге", AmountQualifier.AtLeast)]
    [InlineData("ru", "до 5 миллионов рублей", AmountQualifier.UpTo)]
    [InlineData("ru", "Торговля между ними выросла вчетверо, до 54 млрд евро", AmountQualifier.None)]
    [InlineData("ru", "Налог снизили до 5 млн рублей", AmountQualifier.None)]
    [InlineData("ru", "Торговля выросла. Штраф составит до 5 млн рублей", AmountQualifier.UpTo)]
    [InlineData("ky", "Соода 54 миллиард еврого чейин өстү", AmountQualifier.None)]
    [InlineData("kk", "5 млрд теңгеден астам", AmountQualifier.Over)]
    [InlineData("kk", "5 млрд теңгеге жуық", AmountQualifier.About)]
    [InlineData("ky", "5 миллион сомго чейин", AmountQualifier.UpTo)]
    [InlineData("uz", "5 mln so'mdan ortiq", AmountQualifier.Over)]
    [InlineData("tg", "зиёда аз 5 миллион сомонӣ", AmountQualifier.Over)]
    [InlineData("tk", "5 million manatdan gowrak", AmountQualifier.Over)]
    public void A_sum_keeps_what_is_said_of_how_sure_it_is(string language, string text, AmountQualifier qualifier) =>
        Assert.Equal(qualifier, One(text, language).Qualifier);

    [Theory]
    [InlineData("en", "$98 a share", "share")]
    [InlineData("en", "$80 per barrel", "barrel")]
    [InlineData("en", "200 tenge/kg", "kg")]
    [InlineData("en", "$5 a Kazakh official took", null)]
    [InlineData("ru", "200 руб/кг", "кг")]
    [InlineData("ru", "650 млн руб. в год", "год")]
    [InlineData("ru", "205 тенге за литр", "литр")]
    [InlineData("ru", "5 млн рублей в Москве", null)]
    [InlineData("ru", "5 млн рублей в банке", null)]
    public void A_sum_for_one_of_something_says_of_what(string language, string text, string? per) =>
        Assert.Equal(per, One(text, language).Per);

    [Theory]
    [InlineData("en", "$4bn in 2015 dollars", 2015)]
    [InlineData("en", "$4bn (in 2015 prices)", 2015)]
    [InlineData("en", "$4bn in 2015", null)]
    [InlineData("ru", "4 млрд рублей в ценах 2015 года", 2015)]
    [InlineData("ru", "4 млрд рублей в 2015 году", null)]
    public void A_sum_told_in_the_money_of_a_year_says_of_which(string language, string text, int? year) =>
        Assert.Equal(year, One(text, language).MoneyOfYear);

    [Theory]
    [InlineData("$1.5 million", 2)]
    [InlineData("$1.50", 3)]
    [InlineData("15,000 euros", 2)]
    [InlineData("$12,345.60", 7)]
    [InlineData("$5bn", 1)]
    [InlineData("$10-15 million", 2)]
    [InlineData("two hundred and fifty dollars", 2)]
    public void Vagueness_is_counted_in_digits(string text, int digits) =>
        Assert.Equal(digits, One(text, "en").SignificantDigits);

    [Theory]
    [InlineData("The fee is $5.", null, "USD", CurrencyGrounds.Usual)]
    [InlineData("The fee is $5.", "Canberra", "AUD", CurrencyGrounds.Dateline)]
    [InlineData("The fee is $5.", "OTTAWA, Ontario", "CAD", CurrencyGrounds.Dateline)]
    [InlineData("The fee is US$5.", "Canberra", "USD", CurrencyGrounds.Named)]
    [InlineData("The fee is 5 manats.", "Baku", "AZN", CurrencyGrounds.Dateline)]
    [InlineData("Baku pays 5 manats.", null, "AZN", CurrencyGrounds.Story)]
    [InlineData("Ashgabat pays 5 manats.", null, "TMT", CurrencyGrounds.Story)]
    [InlineData("The fee is 5 som.", "Tashkent", "UZS", CurrencyGrounds.Dateline)]
    [InlineData("The fee is 5 Swiss francs.", null, "CHF", CurrencyGrounds.Named)]
    [InlineData("Serbia pays 5 million dinars.", null, "RSD", CurrencyGrounds.Story)]
    [InlineData("Manila pays 5 million pesos.", null, "PHP", CurrencyGrounds.Story)]
    public void Which_currency_of_a_name_is_meant_is_settled_and_said_by_what(
        string text,
        string? dateline,
        string currency,
        CurrencyGrounds grounds
    )
    {
        var amount = Assert.Single(AmountFinder.Find(text, Language.English, dateline));

        Assert.Equal((currency, grounds), (amount.Currency, amount.Grounds));
        Assert.Equal(grounds is CurrencyGrounds.Named, amount.OtherCurrencies.Count is 0);
        Assert.DoesNotContain(currency, amount.OtherCurrencies);
        Assert.Equal(grounds is CurrencyGrounds.Usual, amount.IsOpen);
    }

    [Theory]
    [InlineData("Бюджеттен 5 млрд теңге бөлінді.", "5000000000 KZT")]
    [InlineData("Нархи нон 5 сомонӣ аст.", "5 TJS")]
    [InlineData("Chipta narxi 15 000 so'm.", "15000 UZS")]
    [InlineData("Эки жарым миллион сом бөлүндү.", "2500000 KGS")]
    [InlineData("Сто тысяч сомов.", "100000 KGS")]
    [InlineData("A hundred euros.", "100 EUR")]
    public void A_text_in_no_named_language_is_read_by_its_letters(string text, string sum) =>
        Assert.Equal(sum, FoundSums.Shown(Assert.Single(AmountFinder.Find(text))));

    private static Amount One(string text, string language) =>
        Assert.Single(AmountFinder.Find(text, Language.Of(language)));
}

using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Amounts;

/// <summary>Whether a sum is told as the most or the least, where a word alone would say the opposite.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData("ru", "Стоимость не превышает 10 млн тенге.")]
    [InlineData("ru", "Цена, не превышающая 10 млн тенге.")]
    [InlineData("ru", "Расходы не превысили 10 млн тенге.")]
    [InlineData("ru", "Штраф не может превышать 10 млн тенге.")]
    [InlineData("ru", "Сбор не превышает миллиона тенге.")]
    [InlineData("ru", "Цена выросла, но не превышает 10 млн тенге.")]
    [InlineData("ru", "не свыше 10 млн тенге")]
    [InlineData("ru", "не больше 10 млн тенге")]
    [InlineData("en", "a fee not exceeding $5")]
    [InlineData("en", "It must not exceed 5 million euros.")]
    [InlineData("en", "The bill didn’t exceed $5.")]
    [InlineData("en", "not over $5")]
    [InlineData("en", "no higher than $5")]
    [InlineData("kk", "10 млн теңгеден артық емес")]
    [InlineData("kk", "Құны 10 млн теңгеден аспайды.")]
    [InlineData("kk", "10 млн теңгеден артық болмауы керек")]
    [InlineData("ky", "5 миллион сомдон ашык эмес")]
    [InlineData("ky", "5 миллион сомдон көп эмес")]
    [InlineData("ky", "5 миллион сомдон ашпаган каражат")]
    [InlineData("uz", "5 mln so'mdan ortiq emas")]
    [InlineData("uz", "5 mln so‘mdan ko‘p bo‘lmagan miqdorda")]
    [InlineData("uz", "5 mln soʻmdan koʻp boʻlmagan miqdorda")]
    [InlineData("uz", "5 mln so`mdan ko`p bo`lmagan miqdorda")]
    [InlineData("uz", "Narxi 5 mln soʼmdan oshmaydi.")]
    [InlineData("uz", "5 mln so'mdan ortiq bo'lishi mumkin emas")]
    [InlineData("uz", "5 млн сўмдан ортиқ эмас")]
    [InlineData("uz", "5 млн сўмдан кўп бўлмаган миқдорда")]
    [InlineData("tg", "на зиёда аз 5 миллион сомонӣ")]
    [InlineData("tg", "на беш аз 5 миллион сомонӣ")]
    [InlineData("tg", "аз 5 миллион сомонӣ зиёд нест")]
    [InlineData("tk", "5 million manatdan köp däl")]
    [InlineData("tk", "5 million manatdan geçmeýän")]
    public void No_more_than_a_sum_is_its_upper_bound(string language, string text) =>
        Assert.Equal(AmountQualifier.UpTo, Of(text, language));

    [Theory]
    [InlineData("ru", "не ниже 10 млн тенге")]
    [InlineData("ru", "не меньше чем 10 млн тенге")]
    [InlineData("en", "not below $5")]
    [InlineData("en", "no fewer than 5 million euros")]
    [InlineData("kk", "10 млн теңгеден кем емес")]
    [InlineData("kk", "10 млн теңгеден аз емес")]
    [InlineData("kk", "10 млн теңгеден кем болмауы тиіс")]
    [InlineData("ky", "5 миллион сомдон кем эмес")]
    [InlineData("ky", "5 миллион сомдон аз эмес")]
    [InlineData("uz", "5 mln so'mdan kam emas")]
    [InlineData("uz", "5 mln so'mdan kam bo'lmagan miqdorda")]
    [InlineData("uz", "5 mln so‘mdan kam bo‘lmagan miqdorda")]
    [InlineData("uz", "5 mln soʻmdan kam boʻlmagan miqdorda")]
    [InlineData("uz", "5 mln soʼmdan kam boʼlmagan miqdorda")]
    [InlineData("uz", "5 mln so'mdan kam bo'lishi mumkin emas")]
    [InlineData("uz", "5 млн сўмдан кам эмас")]
    [InlineData("uz", "5 млн сўмдан кам бўлмаган миқдорда")]
    [InlineData("tg", "на кам аз 5 миллион сомонӣ")]
    [InlineData("tk", "5 million manatdan az däl")]
    [InlineData("tk", "5 million manatdan az bolmadyk")]
    public void No_less_than_a_sum_is_its_lower_bound(string language, string text) =>
        Assert.Equal(AmountQualifier.AtLeast, Of(text, language));

    [Theory]
    [InlineData("ru", "Стоимость превышает 10 млн тенге.", AmountQualifier.Over)]
    [InlineData("en", "exceeding $5", AmountQualifier.Over)]
    [InlineData("kk", "10 млн теңгеден артық", AmountQualifier.Over)]
    [InlineData("kk", "10 млн теңгеден кем", AmountQualifier.Under)]
    [InlineData("ky", "5 миллион сомдон кем", AmountQualifier.Under)]
    [InlineData("uz", "5 mln so'mdan kam", AmountQualifier.Under)]
    [InlineData("uz", "5 млн сўмдан ортиқ", AmountQualifier.Over)]
    [InlineData("tk", "5 million manatdan az", AmountQualifier.Under)]
    public void Without_the_no_it_is_as_it_says(string language, string text, AmountQualifier qualifier) =>
        Assert.Equal(qualifier, Of(text, language));

    [Theory]
    [InlineData("kk", "Айыппұл 50 мыңнан 70 мың теңгеге дейін.", "50000..70000 KZT")]
    [InlineData("kk", "Айыппұл 50-ден 70 мың теңгеге дейін.", "50000..70000 KZT")]
    [InlineData("ky", "1000 сомдон 3000 сомго чейин айып.", "1000..3000 KGS")]
    [InlineData("uz", "50 mingdan 70 ming so'm gacha", "50000..70000 UZS")]
    [InlineData("tk", "100 manatdan 300 manada çenli jerime.", "100..300 TMT")]
    public void What_closes_a_range_makes_no_bound_of_it(string language, string text, string sums)
    {
        Assert.Equal(sums, FoundSums.In(text, language));
        Assert.Equal(AmountQualifier.None, Of(text, language));
    }

    [Theory]
    [InlineData("kk", "Айыппұл 70 мың теңгеге дейін.")]
    [InlineData("ky", "10-15 миң сомго чейин айып.")]
    [InlineData("tk", "300 manada çenli jerime.")]
    [InlineData("uz", "10 mln so'mgacha kredit beriladi.")]
    [InlineData("uz", "10 млн сўмгача кредит берилади.")]
    [InlineData("kk", "20 млн теңгеге дейінгі несие.")]
    [InlineData("ky", "5 миллион сомго чейинки насыя.")]
    public void What_closes_no_range_is_a_bound(string language, string text) =>
        Assert.Equal(AmountQualifier.UpTo, Of(text, language));

    [Theory]
    [InlineData("kk", "2 миллиардтан астам теңге")]
    [InlineData("ky", "2 миллиарддан ашык сом")]
    [InlineData("uz", "5 milliarddan ortiq so'm")]
    [InlineData("ru", "5 млн с лишним рублей")]
    public void A_bound_within_a_sum_is_one_too(string language, string text) =>
        Assert.Equal(AmountQualifier.Over, Of(text, language));

    [Fact]
    public void What_grew_to_a_sum_is_as_much_in_Uzbek_too() =>
        Assert.Equal(AmountQualifier.None, Of("Savdo 54 mlrd so'mgacha oshdi.", "uz"));

    [Theory]
    [InlineData("Ҳаҷми савдо то 54 миллиард евро расид.")]
    [InlineData("Ҳаҷми савдо то 54 миллиард евро дар соли гузашта афзуд.")]
    [InlineData("Ҳаҷми савдо дар панҷ сол то 54 миллиард евро афзоиш ёфт.")]
    [InlineData("Маошро то 3000 сомонӣ расонданд.")]
    public void What_grew_to_a_sum_is_as_much(string text) => Assert.Equal(AmountQualifier.None, Of(text, "tg"));

    [Theory]
    [InlineData("Ҷарима то 5000 сомонӣ муқаррар шуд.")]
    [InlineData("Ҷарима то 5000 сомонӣ аст. Савдо афзуд.")]
    [InlineData("Ҷарима то 5000 сомонӣ аст, савдо афзуд.")]
    [InlineData("Сел ба хоҷагиҳо то 5 миллион сомонӣ зарар расонд.")]
    [InlineData("Ба хоҷагӣ то 5 миллион сомонӣ зарар расид.")]
    public void What_grew_elsewhere_leaves_a_bound_as_it_is(string text) =>
        Assert.Equal(AmountQualifier.UpTo, Of(text, "tg"));

    [Fact]
    public void A_sentence_ends_what_has_grown_in_other_languages_too() =>
        Assert.Equal(AmountQualifier.UpTo, Of("Айып 3000 сомго чейин. Баа өстү.", "ky"));

    private static AmountQualifier Of(string text, string language) =>
        Assert.Single(AmountFinder.Find(text, Language.Of(language))).Qualifier;
}

namespace Dastan.Tests.Amounts;

public sealed class UzbekAmountsTests
{
    [Theory]
    [InlineData("Loyiha qiymati 25 000 so‘m.", "25000 UZS")]
    [InlineData("Chipta 25 000 soʻm turadi.", "25000 UZS")]
    [InlineData("Maosh 3,5 million so'mga oshdi.", "3500000 UZS")]
    [InlineData("Hukumat ikki yarim milliard so’m ajratdi.", "2500000000 UZS")]
    [InlineData("Narxi 10–15 ming so'm.", "10000..15000 UZS")]
    [InlineData("Budjetdan 1,2 trln so‘m ajratildi.", "1200000000000 UZS")]
    [InlineData("Qiymati 50 mln AQSH dollari.", "50000000 USD")]
    [InlineData("Loyiha 100 million yevroga baholandi.", "100000000 EUR")]
    [InlineData("O‘n besh ming so‘m.", "15000 UZS")]
    [InlineData("Ўн беш минг сўм.", "15000 UZS")]
    [InlineData("Бюджетдан 300 миллиард сўм ажратилди.", "300000000000 UZS")]
    [InlineData("Лойиҳа қиймати 2,5 млрд АҚШ доллари.", "2500000000 USD")]
    [InlineData("Нархи 50 минг сўмдан 70 минг сўмгача.", "50000..70000 UZS")]
    [InlineData("50 mingdan 70 ming so'mgacha jarima", "50000..70000 UZS")]
    [InlineData("5 mlrd so'mdan ortiq mablag'", "5000000000 UZS")]
    [InlineData("Rossiya 3 mlrd rubl beradi.", "3000000000 RUB")]
    [InlineData("Dollar kursi 12 750 so‘mni tashkil etdi.", "12750 UZS")]
    [InlineData("Yuz ming so'm jarima.", "100000 UZS")]
    [InlineData("yarim million dollar", "500000 USD")]
    [InlineData("Бир миллион икки юз минг сўмлик", "1200000 UZS")]
    [InlineData("500 qirg'iz somi", "500 KGS")]
    [InlineData("20 ming qozoq tengesi", "20000 KZT")]
    [InlineData("250 so'm 50 tiyin", "250.5 UZS")]
    public void A_sum_is_found_as_it_is_written(string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, "uz"));

    [Theory]
    [InlineData("Bir necha million so'm yo'qoldi.")]
    [InlineData("2020 yilda 50 kishi keldi.")]
    [InlineData("On kishi keldi.")]
    [InlineData("Inflyatsiya 10 foiz.")]
    [InlineData("Tel: +998 71 123 45 67")]
    public void What_only_looks_like_a_sum_is_left_alone(string text) => Assert.Equal("", FoundSums.In(text, "uz"));
}

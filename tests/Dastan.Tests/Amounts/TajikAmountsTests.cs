namespace Dastan.Tests.Amounts;

public sealed class TajikAmountsTests
{
    [Theory]
    [InlineData("Ҳукумат 300 миллион сомонӣ ҷудо кард.", "300000000 TJS")]
    [InlineData("Нархи нон 5 сомонӣ аст.", "5 TJS")]
    [InlineData("Аз 5 то 10 миллион сомонӣ.", "5000000..10000000 TJS")]
    [InlineData("Се миллиону панҷсад ҳазор сомонӣ.", "3500000 TJS")]
    [InlineData("Маблағи лоиҳа 50 миллион доллари ИМА.", "50000000 USD")]
    [InlineData("Маблағи лоиҳа 50 миллион доллари амрикоӣ.", "50000000 USD")]
    [InlineData("Русия 3 миллиард рубл медиҳад.", "3000000000 RUB")]
    [InlineData("100 ҳазор рубли русӣ", "100000 RUB")]
    [InlineData("Дусад сомонӣ ҷарима.", "200 TJS")]
    [InlineData("Бисту панҷ ҳазор сомонӣ.", "25000 TJS")]
    [InlineData("Зиёда аз 20 миллион евро.", "20000000 EUR")]
    [InlineData("5 сомонию 50 дирам", "5.5 TJS")]
    [InlineData("Якуним миллион сомонӣ", "1500000 TJS")]
    [InlineData("Нарх 15 с. аст.", "15 TJS")]
    [InlineData("10 дирам", "0.1 TJS")]
    [InlineData("Сад ҳазор сомонӣ", "100000 TJS")]
    [InlineData("2,5 млрд сомонӣ", "2500000000 TJS")]
    [InlineData("Музди меҳнат 600 сомонӣ муқаррар шуд.", "600 TJS")]
    [InlineData("Хона ба 50 ҳазор доллар фурӯхта шуд.", "50000 USD")]
    [InlineData("Буҷет 1 миллиарду 200 миллион сомонӣ аст.", "1200000000 TJS")]
    [InlineData("Нархи нафт 80 доллар шуд.", "80 USD")]
    [InlineData("Чин 20 миллион юан дод.", "20000000 CNY")]
    [InlineData("Аз 100 то 200 сомонӣ ҷарима.", "100..200 TJS")]
    [InlineData("Шашсаду панҷоҳ сомонӣ.", "650 TJS")]
    [InlineData("5 млн рубли Русия", "5000000 RUB")]
    [InlineData("10 миллион тангаи қазоқӣ", "10000000 KZT")]
    [InlineData("100 миллион сӯми ӯзбекӣ", "100000000 UZS")]
    [InlineData("Сӣ ҳазор евро", "30000 EUR")]
    [InlineData("2,3 миллион доллари ИМА", "2300000 USD")]
    [InlineData("150-200 сомонӣ", "150..200 TJS")]
    public void A_sum_is_found_as_it_is_written(string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, "tg"));

    [Theory]
    [InlineData("Якчанд миллион сомонӣ.")]
    [InlineData("Соли 2020 се нафар омад.")]
    [InlineData("Миллионҳо доллар гум шуд.")]
    [InlineData("Синну солаш 25.")]
    [InlineData("Соли 2024, 5 май.")]
    public void What_only_looks_like_a_sum_is_left_alone(string text) => Assert.Equal("", FoundSums.In(text, "tg"));
}

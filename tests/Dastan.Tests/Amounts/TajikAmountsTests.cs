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
    public void A_sum_is_found_as_it_is_written(string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, "tg"));

    [Theory]
    [InlineData("Якчанд миллион сомонӣ.")]
    [InlineData("Соли 2020 се нафар омад.")]
    [InlineData("Миллионҳо доллар гум шуд.")]
    public void What_only_looks_like_a_sum_is_left_alone(string text) => Assert.Equal("", FoundSums.In(text, "tg"));
}

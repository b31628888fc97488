namespace Dastan.Tests.Amounts;

public sealed class KazakhAmountsTests
{
    [Theory]
    [InlineData("Үкімет бес жүз миллион теңге бөлді.", "500000000 KZT")]
    [InlineData("Зейнетақы 50 мыңнан 70 мың теңгеге дейін өседі.", "50000..70000 KZT")]
    [InlineData("Бағасы 50-60 теңге.", "50..60 KZT")]
    [InlineData("Екі жарым миллион теңге жұмсалды.", "2500000 KZT")]
    [InlineData("Жарты миллион доллар ұрланды.", "500000 USD")]
    [InlineData("Жоба құны – 1,2 млрд АҚШ доллары.", "1200000000 USD")]
    [InlineData("Ресей 3 млрд рубль береді.", "3000000000 RUB")]
    [InlineData("Доллар 485,5 теңгеге жетті.", "485.5 KZT")]
    [InlineData("20 мың теңгеден астам қаржы.", "20000 KZT")]
    [InlineData("Он екі мың қырғыз сомы.", "12000 KGS")]
    [InlineData("Өзбекстан 5 млрд сум бөлді.", "5000000000 UZS")]
    [InlineData("Бір миллиард екі жүз миллион теңгенің келісімі.", "1200000000 KZT")]
    [InlineData("Шығын $10 млн-ға жетті.", "10000000 USD")]
    [InlineData("Билет 1500₸ тұрады.", "1500 KZT")]
    [InlineData("100 миллион еуроны инвестициялады.", "100000000 EUR")]
    [InlineData("жүз теңге", "100 KZT")]
    [InlineData("Үш мың бес жүз теңге", "3500 KZT")]
    [InlineData("45 теңге 50 тиын", "45.5 KZT")]
    [InlineData("Қытай 20 млрд юань салады.", "20000000000 CNY")]
    [InlineData("Мың теңгеге екі нан алды.", "1000 KZT")]
    [InlineData("5 миллион теңге көлемінде", "5000000 KZT")]
    public void A_sum_is_found_as_it_is_written(string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, "kk"));

    [Theory]
    [InlineData("Бірнеше миллион теңге жоғалды.")]
    [InlineData("Миллиондаған теңге жұмсалды.")]
    [InlineData("2020 жылы 50 адам келді.")]
    [InlineData("Теңге бағамы 5 пайызға түсті.")]
    [InlineData("Он адам келді.")]
    public void What_only_looks_like_a_sum_is_left_alone(string text) => Assert.Equal("", FoundSums.In(text, "kk"));
}

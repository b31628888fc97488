namespace Dastan.Tests.Amounts;

public sealed class KyrgyzAmountsTests
{
    [Theory]
    [InlineData("Бюджеттен 300 миллион сом бөлүндү.", "300000000 KGS")]
    [InlineData("Нандын баасы 25 сомдон 30 сомго чейин көтөрүлдү.", "25..30 KGS")]
    [InlineData("Эки жарым миллиард сом жумшалды.", "2500000000 KGS")]
    [InlineData("Он беш миң сом айлык алат.", "15000 KGS")]
    [InlineData("Долбоор 50 млн АКШ долларына бааланды.", "50000000 USD")]
    [InlineData("Россия 3 млрд рубль берет.", "3000000000 RUB")]
    [InlineData("Айып 5500 сом.", "5500 KGS")]
    [InlineData("Электр энергиясы 1 сом 10 тыйын.", "1.1 KGS")]
    [InlineData("500 сомдук купюра.", "500 KGS")]
    [InlineData("Доллардын курсу 87,45 сом.", "87.45 KGS")]
    [InlineData("100 миң теңгеге сатылды.", "100000 KZT")]
    [InlineData("Жүз миллион евродон ашык каражат.", "100000000 EUR")]
    [InlineData("Беш жүз элүү миң сом.", "550000 KGS")]
    [InlineData("1,5 млн сомго жакын", "1500000 KGS")]
    [InlineData("10-15 миң сом", "10000..15000 KGS")]
    public void A_sum_is_found_as_it_is_written(string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, "ky"));

    [Theory]
    [InlineData("Бир нече миллион сом жоголду.")]
    [InlineData("2020-жылы 45 киши келген.")]
    [InlineData("200дөй адам катышты.")]
    [InlineData("5 сом көчөсү")]
    [InlineData("Балыкчы 5 сом балык кармады.")]
    public void What_only_looks_like_a_sum_is_left_alone(string text) => Assert.Equal("", FoundSums.In(text, "ky"));
}

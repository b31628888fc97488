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
    [InlineData("Айлык акысы 20 000 сомду түздү.", "20000 KGS")]
    [InlineData("Бюджеттин кирешеси 450 млрд сомго жетти.", "450000000000 KGS")]
    [InlineData("Казакстан 5 миллиард теңге бөлдү.", "5000000000 KZT")]
    [InlineData("Ал 300 доллар төлөдү.", "300 USD")]
    [InlineData("Үй 50 миң долларга сатылды.", "50000 USD")]
    [InlineData("Мунайдын баррели 80 доллардан ашты.", "80 USD")]
    [InlineData("200-300 миң сом аралыгында.", "200000..300000 KGS")]
    [InlineData("Айыл өкмөтү 1 млн 200 миң сом алды.", "1200000 KGS")]
    [InlineData("Алты жүз элүү сом.", "650 KGS")]
    [InlineData("10 млн рублга", "10000000 RUB")]
    [InlineData("Ар бир үй-бүлөгө 5 миңден сом берилди.", "5000 KGS")]
    [InlineData("Тогуз миллион сегиз жүз миң сом.", "9800000 KGS")]
    [InlineData("1000 сомдон 3000 сомго чейин айып.", "1000..3000 KGS")]
    public void A_sum_is_found_as_it_is_written(string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, "ky"));

    [Theory]
    [InlineData("Бир нече миллион сом жоголду.")]
    [InlineData("2020-жылы 45 киши келген.")]
    [InlineData("200дөй адам катышты.")]
    [InlineData("5 сом көчөсү")]
    [InlineData("Балыкчы 5 сом балык кармады.")]
    [InlineData("25 жашта.")]
    [InlineData("2024-жылдын 5-майы.")]
    public void What_only_looks_like_a_sum_is_left_alone(string text) => Assert.Equal("", FoundSums.In(text, "ky"));
}

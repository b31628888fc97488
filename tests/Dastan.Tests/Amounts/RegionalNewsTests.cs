using Dastan.Domain.Amounts;

namespace Dastan.Tests.Amounts;

/// <summary>Sums and what looks like them, as newspapers of the region write.</summary>
public sealed class RegionalNewsTests
{
    [Theory]
    [InlineData("kk", "Теңге 1,2 пайызға әлсіреді.")]
    [InlineData("ky", "Сом 0,5 пайызга чыңдалды.")]
    [InlineData("uz", "Dollar 0,3 foizga qimmatladi.")]
    [InlineData("tg", "Доллар 0,5 фоиз коҳиш ёфт.")]
    [InlineData("en", "The day ended with the euro 0.3% higher.")]
    [InlineData("en", "It left the dollar 0.5 percent weaker.")]
    public void By_how_much_a_currency_fell_is_no_sum(string language, string text) =>
        Assert.Equal("", FoundSums.In(text, language));

    [Theory]
    [InlineData("kk", "Бюджеттен 2 миллиардтан астам теңге бөлінді.", "2000000000 KZT")]
    [InlineData("kk", "Ол 300 мыңға жуық теңге алады.", "300000 KZT")]
    [InlineData("ky", "5 миллионго жакын сом бөлүндү.", "5000000 KGS")]
    [InlineData("ky", "2 миллиарддан ашык сом которулду.", "2000000000 KGS")]
    [InlineData("uz", "Loyihaga 5 milliarddan ortiq so'm ajratildi.", "5000000000 UZS")]
    [InlineData("tk", "Taslama 5 milliondan gowrak manat goýberildi.", "5000000 TMT")]
    public void A_bound_may_stand_between_a_number_and_its_currency(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("en", "Brent rose $1.20 to $85.50 a barrel.", "1.2 USD; 85.5 USD")]
    [InlineData("en", "The pension rose by 500 soms to 6,500 soms.", "500 KGS; 6500 KGS")]
    [InlineData("en", "Fees range from $1.20 to $85.50.", "1.2..85.5 USD")]
    public void A_change_and_where_it_arrived_are_no_range(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("ky", "Насыянын көлөмү 10 млн. АКШ доллары.", "10000000 USD")]
    [InlineData("kk", "Жоба құны 5 млрд. АҚШ доллары.", "5000000000 USD")]
    [InlineData("uz", "Loyiha qiymati 5 mln. AQSH dollari.", "5000000 USD")]
    [InlineData("en", "The budget is 15 trln tenge.", "15000000000000 KZT")]
    [InlineData("en", "It cost 5 mlrd soums and 200 thsd tenge.", "5000000000 UZS; 200000 KZT")]
    [InlineData("ru", "Штраф 3 тыс. 500 руб. за проезд.", "3500 RUB")]
    [InlineData("ru", "Штраф 12 тыс. 500 тг.", "12500 KZT")]
    [InlineData("ru", "Выделили 5 с лишним миллионов рублей.", "5000000 RUB")]
    [InlineData("ru", "Миллион с лишним сомов украли.", "1000000 KGS")]
    [InlineData("ru", "Выплатят до 2-х миллионов долларов и 10-ти тысяч сомов.", "2000000 USD; 10000 KGS")]
    [InlineData("ru", "Украли четверть миллиона долларов.", "250000 USD")]
    [InlineData("ru", "Это 100 млн бразильских реалов.", "100000000 BRL")]
    [InlineData("tg", "Дуюним миллион сомонӣ ҷудо шуд.", "2500000 TJS")]
    [InlineData("tg", "Яксаду панҷоҳ ҳазор сомонӣ дод.", "150000 TJS")]
    [InlineData("tg", "Чаҳорсад миллион сомонӣ сарф шуд.", "400000000 TJS")]
    [InlineData("tg", "Чиҳил ҳазор сомонӣ ҷарима.", "40000 TJS")]
    [InlineData("kk", "Оған жарым миллион теңге берілді.", "500000 KZT")]
    [InlineData("kk", "Айлығы 20 мыңдай теңге.", "20000 KZT")]
    [InlineData("ky", "Ага 5 миллиондой сом керек.", "5000000 KGS")]
    [InlineData("ky", "Ал 5 миллион швейцар франкы төлөдү.", "5000000 CHF")]
    [InlineData("tk", "Bahasy 5 manat 50 teňňe.", "5.5 TMT")]
    public void Short_forms_and_numbers_in_words_are_read(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("ky", "Тариф 77 тыйын болду.", "0.77 KGS")]
    [InlineData("en", "The tariff is 77 tyiyn.", "0.77 KGS")]
    [InlineData("kk", "Тариф 77 тиын болды.", "0.77 KZT")]
    [InlineData("ky", "Долбоорго 5 миллиард өзбек сому жумшалды.", "5000000000 UZS")]
    [InlineData("kk", "Оған 5 миллиард өзбек сомы бөлінді.", "5000000000 UZS")]
    [InlineData("ru", "Это 5 миллиардов узбекских сомов.", "5000000000 UZS")]
    public void Money_that_is_called_alike_is_told_apart(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("ru", "Урожайность 12,5 ц/га, собрали по 35 ц.")]
    [InlineData("kk", "Оған бірнеше жүз мың теңге керек.")]
    [InlineData("ky", "Бир нече жүз миң сом жоголду.")]
    [InlineData("uz", "Bir necha yuz ming so'm yo'qoldi.")]
    [InlineData("tg", "Чанд сад ҳазор сомонӣ лозим.")]
    [InlineData("ky", "Бир канча миллион сом бөлүндү.")]
    [InlineData("kk", "Он шақты миллион теңге жұмсалды.")]
    [InlineData("uz", "Qancha million so'm sarflandi?")]
    [InlineData("uz", "Вилоятдаги 13 туман ва 2 шаҳарда.")]
    [InlineData("ru", "В 90-х доллар рос каждый день.")]
    public void What_is_vague_or_of_something_else_is_no_sum(string language, string text) =>
        Assert.Equal("", FoundSums.In(text, language));

    [Theory]
    [InlineData("kk", "50 мыңнан бастап 100 мың теңгеге дейін.", "50000..100000 KZT")]
    [InlineData("kk", "Айыппұл 50 мен 100 мың теңге аралығында.", "50000..100000 KZT")]
    [InlineData("ky", "Айып 5 миңден баштап 10 миң сомго чейин.", "5000..10000 KGS")]
    public void A_range_is_told_by_its_end_too(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("ru", "На ремонт улицы 15 млн сомов выделит мэрия.", "15000000 KGS")]
    [InlineData("ky", "5 миллион сом көчө жарыктарына жумшалат.", "5000000 KGS")]
    [InlineData("en", "Farmers get rupees 2,125 per quintal.", "2125 INR")]
    [InlineData("en", "Company Raises 5 Million Dollars From EBRD", "5000000 USD")]
    public void Streets_and_headlines_cost_money(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("Үкімет 50 мың теңге бөлді.", "50000 KZT")]
    [InlineData("Unga 50 ming so’m berildi.", "50000 UZS")]
    [InlineData("Өкмөт 50 миң сом бөлдү.", "50000 KGS")]
    public void A_language_that_nobody_told_is_guessed(string text, string sums) =>
        Assert.Equal(sums, string.Join("; ", AmountFinder.Find(text).Select(FoundSums.Shown)));
}

namespace Dastan.Tests.Amounts;

/// <summary>What is called nearly as the money of Kyrgyzstan is: an amount, a bag, a catfish.</summary>
public sealed class SomTrapsTests
{
    [Theory]
    [InlineData("kk", "Айыппұл сомасы 50 мыңнан 100 мың теңгеге дейін.", "50000..100000 KZT")]
    [InlineData("kk", "Шарттың сомасы 1,5–2 млн теңге.", "1500000..2000000 KZT")]
    [InlineData("kk", "Несие сомасына 5 000 теңге қосылды.", "5000 KZT")]
    [InlineData("kk", "Сома 50 000 теңге.", "50000 KZT")]
    [InlineData("uz", "Shartnoma summasi 50 mingdan 100 ming so'mgacha.", "50000..100000 UZS")]
    [InlineData("uz", "Шартнома суммаси 1,5–2 млн сўм.", "1500000..2000000 UZS")]
    [InlineData("ky", "Келишимдин суммасы 1,5–2 млн сом.", "1500000..2000000 KGS")]
    [InlineData("tg", "Маблағи шартнома, сумма 5 миллион сомонӣ.", "5000000 TJS")]
    [InlineData("tk", "Şertnamanyň summasy 1,5–2 mln manat.", "1500000..2000000 TMT")]
    public void An_amount_is_no_currency(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("kk", "Үш мың сома тексерілді.")]
    [InlineData("ky", "Базарда 5000 сумка сатылды.")]
    [InlineData("ky", "Базарда 5000 соматикалык оору катталды.")]
    [InlineData("uz", "Bozorda 5 ming sumka sotildi.")]
    [InlineData("uz", "Бозорда 5 минг сумкаси бор.")]
    public void What_only_begins_like_a_currency_is_none(string language, string text) =>
        Assert.Equal("", FoundSums.In(text, language));

    [Theory]
    [InlineData("kk", "Ол 50 сомға алды.", "50 KGS")]
    [InlineData("kk", "Бағасы 50 сомнан аспады.", "50 KGS")]
    [InlineData("kk", "50 қырғыз сомын, 60 қырғыз сомына", "50 KGS; 60 KGS")]
    [InlineData("kk", "5 млрд сумға, 6 млрд сумды", "5000000000 UZS; 6000000000 UZS")]
    [InlineData(
        "ky",
        "50 сомго, 60 сомдун, 70 сому, 80 сомуна, 90 сомдук, 95 сомдордо",
        "50 KGS; 60 KGS; 70 KGS; 80 KGS; 90 KGS; 95 KGS"
    )]
    [InlineData("ky", "50 өзбек сумуна, 60 өзбек сумдан", "50 UZS; 60 UZS")]
    [InlineData("uz", "50 so'mga, 60 so'mlik, 70 so'mdagi, 80 so'mgacha", "50 UZS; 60 UZS; 70 UZS; 80 UZS")]
    [InlineData("uz", "50 қирғиз сомига, 60 сомлик", "50 KGS; 60 KGS")]
    public void The_currency_keeps_all_its_endings(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("ky", "1 кг эт 650 сом.", "650 KGS")]
    [InlineData("ky", "Эттин баасы 650 сом/кг.", "650 KGS")]
    [InlineData("ky", "Балык 1 кг үчүн 350 сом турат.", "350 KGS")]
    [InlineData("ky", "Салмагы 50 кг ун 2100 сомдон сатылды.", "2100 KGS")]
    [InlineData("ky", "Балык кармаган адамга 5500 сом айып салынды.", "5500 KGS")]
    [InlineData("ru", "Килограмм стоит 350 сом/кг.", "350 KGS")]
    [InlineData("ru", "Мешок муки весом 50 кг стоит 2100 сомов.", "2100 KGS")]
    [InlineData("ru", "За 2100 сомов продают мешок весом 50 кг.", "2100 KGS")]
    [InlineData("ru", "Выпущена монета номиналом 10 сомов весом 28 г.", "10 KGS")]
    public void A_price_of_what_is_weighed_is_no_fish(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("ru", "Милиция поймала чиновника на взятке в 50 тысяч сомов.", "50000 KGS")]
    [InlineData("ru", "Подозреваемого поймали с 5000 сомов поддельных денег.", "5000 KGS")]
    [InlineData("ru", "Рыбака оштрафовали на 17 500 сомов за браконьерство.", "17500 KGS")]
    [InlineData("ru", "Рыбаки заплатят 5500 сомов.", "5500 KGS")]
    public void Who_is_caught_or_fined_has_no_fish(string language, string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, language));

    [Theory]
    [InlineData("ky", "Балыкчы 5 сом балык кармады.")]
    [InlineData("ky", "Ал көлдөн 3 сом балыгын кармаган.")]
    [InlineData("ky", "Жигиттер көлдөн балык кармашты: 7 сом, 3 сазан.")]
    [InlineData("ru", "Рыбак поймал 5 сомов весом 10 кг каждый.")]
    [InlineData("ru", "На базар привезли 5 сомов весом по 10 кг.")]
    [InlineData("ru", "Из реки выловили 3 сомов.")]
    public void A_fish_is_no_money(string language, string text) => Assert.Equal("", FoundSums.In(text, language));
}

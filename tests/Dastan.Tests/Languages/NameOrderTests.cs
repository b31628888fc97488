using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

public sealed class NameOrderTests
{
    [Theory]
    [InlineData("en", "Aral Sea|Élodie|energy|Ö|Zhanaozen")]
    [InlineData("ru", "елка|Ёлкин|Елкина|Железо|Қазақстан|Королёв|Яковлев")]
    [InlineData("kk", "Алматы|Әлиев|Бақыт|Ғалым|Дала|Ілияс|Эко|Яна")]
    [InlineData("ky", "Нарын|Ңан|Ош|Өзгөн|Саймалуу|Үзүр|Фрунзе")]
    [InlineData(
        "uz",
        "Buxoro|Nukus|Samarqand|Toshkent|Warsaw|Xiva|Zomin|Oʻzbekiston|O‘zgan|Gʻijduvon|Shahrisabz|Chirchiq"
    )]
    [InlineData("tg", "Гарм|Ғафуров|Душанбе|Исфара|Кӯлоб|Қайроққум|Хоруғ|Ҳисор|Чкалов|Ҷалол|Шаҳритуз")]
    [InlineData(
        "tk",
        "Balkan|Çärjew|Daşoguz|Esger|Älem|Farap|Jeýhun|Žanar|Nebit|Ňa|Oguz|Öwez|Sarahs|Şabat|Uly|Üç|Ýolöten|Zaman"
    )]
    public void Names_stand_in_the_order_of_the_alphabet(string code, string names)
    {
        var order = names.Split('|');

        Assert.Equal(order, order.Reverse().ByName(Language.Of(code), name => name));
    }

    [Fact]
    public void A_letter_and_its_mark_are_one_however_they_were_typed() =>
        Assert.Equal(
            ["Баик", "Баи\u0306к", "Байкал", "Бак"],
            new[] { "Бак", "Байкал", "Баи\u0306к", "Баик" }.ByName(Language.Russian, name => name)
        );

    [Fact]
    public void A_mark_that_no_letter_here_has_counts_for_nothing() =>
        Assert.Equal(
            ["Cafea", "Cafe\u0301s", "Cafez"],
            new[] { "Cafez", "Cafe\u0301s", "Cafea" }.ByName(Language.English, name => name)
        );

    [Theory]
    [InlineData("ru", "1917|Азов|Яна|Apple|zoom")]
    [InlineData("en", "1917|Apple|zoom|Азов|Яна")]
    [InlineData("kk", "Ала Тау|Ала-Тау|Алатау")]
    public void Numbers_come_first_and_another_script_last(string code, string names)
    {
        var order = names.Split('|');

        Assert.Equal(order, order.Reverse().ByName(Language.Of(code), name => name));
    }
}

using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("en", "Tractors from Kostanay: 5,000 a year", "tractors-from-kostanay-5-000-a-year")]
    [InlineData("en", "Café Âstra", "cafe-astra")]
    [InlineData("ru", "Объём торговли вырос вчетверо", "obyom-torgovli-vyros-vchetvero")]
    [InlineData("ru", "Щедрый хлеб — Юрий Жуков", "shchedryy-khleb-yuriy-zhukov")]
    [InlineData("kk", "Қостанайда өндіріс басталды", "qostanayda-ondiris-bastaldy")]
    [InlineData("ky", "Жаңы окуу жылы", "jangy-okuu-jyly")]
    [InlineData("uz", "Oʻzbekiston va gʻalla", "ozbekiston-va-galla")]
    [InlineData("tg", "Ҷумҳурии Тоҷикистон", "jumhurii-tojikiston")]
    [InlineData("tk", "Türkmenistanyň täze ýoly", "turkmenistanyng-taze-yoly")]
    [InlineData("en", "\u0259smer \u018fliyev, \u0130lham", "asmer-aliyev-ilham")]
    [InlineData("ru", "«№ 1»", "1")]
    public void A_headline_becomes_a_slug_that_can_be_read(string code, string headline, string slug) =>
        Assert.Equal(slug, Slugs.Of(headline, Language.Of(code)));

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("新闻")]
    [InlineData("ъь")]
    public void A_headline_without_a_letter_of_ours_still_has_a_slug(string headline) =>
        Assert.Equal("story", Slugs.Of(headline, Language.Russian));

    [Fact]
    public void A_long_headline_is_cut_at_a_word()
    {
        var slug = Slugs.Of(string.Join(' ', Enumerable.Repeat("правительство", 20)), Language.Russian);
        Assert.Equal("pravitelstvo-pravitelstvo-pravitelstvo-pravitelstvo-pravitelstvo-pravitelstvo", slug);
        Assert.Equal(80, Slugs.Of(new string('a', 500), Language.English).Length);
    }
}

using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("kk", "Қазақша")]
    [InlineData("KK", "Қазақша")]
    [InlineData("uz-Latn-UZ", "Oʻzbekcha")]
    [InlineData("ru_RU.UTF-8", "Русский")]
    public void A_language_is_found_by_its_code_in_any_dress(string code, string name) =>
        Assert.Equal(name, Language.Find(code)?.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("k")]
    [InlineData("kkk")]
    [InlineData("de")]
    public void What_is_none_of_the_seven_is_not_found(string? code) => Assert.Null(Language.Find(code));

    [Theory]
    [InlineData("ru", 1, PluralCategory.One)]
    [InlineData("ru", 21, PluralCategory.One)]
    [InlineData("ru", 11, PluralCategory.Many)]
    [InlineData("ru", 2, PluralCategory.Few)]
    [InlineData("ru", 112, PluralCategory.Many)]
    [InlineData("ru", 104, PluralCategory.Few)]
    [InlineData("ru", 0, PluralCategory.Many)]
    [InlineData("en", 1, PluralCategory.One)]
    [InlineData("en", 0, PluralCategory.Other)]
    [InlineData("kk", 1, PluralCategory.One)]
    [InlineData("tk", 21, PluralCategory.Other)]
    [InlineData("tg", 1, PluralCategory.Other)]
    public void Each_language_has_its_own_plurals(string code, long count, PluralCategory category) =>
        Assert.Equal(category, Plurals.Of(count, Language.Of(code)));

    [Fact]
    public void A_counted_word_takes_its_form() =>
        Assert.Equal(
            "22 новости",
            $"22 {Plurals.Choose(22, Language.Russian, "новость", "новости", "новостей", "новости")}"
        );
}

using Dastan.Domain.Languages;
using Dastan.Domain.Topics;

namespace Dastan.Tests.Topics;

public sealed class NamesInTextTests
{
    private static readonly (string, IEnumerable<string>)[] Known =
    [
        ("asia", ["Asia", "Азия"]),
        ("central-asia", ["Central Asia", "Центральная Азия"]),
        ("japarov", ["Sadyr Japarov", "Japarov", "Садыр Жапаров", "Жапаров"]),
        ("trade", ["Trade", "Торговля"]),
    ];

    [Theory]
    [InlineData(
        "en",
        "Trade in Central Asia grows. Traders of Central Asia met Japarov.",
        "central-asia trade japarov"
    )]
    [InlineData("ru", "О торговле в Центральной Азии говорили с Садыром Жапаровым.", "trade central-asia japarov")]
    [InlineData("en", "Asia and Central Asia", "asia central-asia")]
    [InlineData("en", "Nothing of it.", "")]
    [InlineData("en", "", "")]
    public void Names_are_found_with_their_endings_the_longest_first_the_most_frequent_before_others(
        string language,
        string text,
        string expected
    ) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            NamesInText.Find(text, Language.Of(language), Known)
        );
}

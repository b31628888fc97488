using System.Reflection;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

public class WordsTests
{
    private static readonly PropertyInfo[] Texts =
    [
        .. typeof(Words).GetProperties().Where(property => property.PropertyType == typeof(string)),
    ];

    public static TheoryData<string> Languages() => [.. Language.All.Select(language => language.Code)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_text_is_written_and_has_the_same_places_as_the_English_one(string language)
    {
        foreach (var text in Texts)
        {
            var english = (string)text.GetValue(Words.For("en"))!;
            var theirs = (string)text.GetValue(Words.For(language))!;
            Assert.False(string.IsNullOrWhiteSpace(theirs), text.Name);
            Assert.Equal(Places(english), Places(theirs));
        }
    }

    [Theory]
    [InlineData(1, "1\u00a0материал")]
    [InlineData(3, "3\u00a0материала")]
    [InlineData(1257, "1\u00a0257\u00a0материалов")]
    public void Russian_counts_in_three_forms(int count, string told)
    {
        Assert.Equal(told, Words.For("ru").Stories(count));
    }

    [Fact]
    public void Names_are_joined_with_commas_and_a_word()
    {
        Assert.Equal("By A, B and C", Words.For("en").Byline(["A", "B", "C"]));
        Assert.Equal("A и B", Words.For("ru").Byline(["A", "B"]));
        Assert.Equal("", Words.For("ru").Byline([]));
    }

    [Fact]
    public void A_text_with_a_place_in_it_is_not_filled_twice()
    {
        Assert.Equal("“{1}” and “b”", Words.Filled("“{0}” and “{1}”", "{1}", "b"));
    }

    private static string Places(string text) =>
        string.Concat(new[] { "{0}", "{1}", "{2}" }.Where(place => text.Contains(place, StringComparison.Ordinal)));
}

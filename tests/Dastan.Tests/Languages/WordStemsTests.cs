using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Tests.Languages;

public sealed class WordStemsTests
{
    [Theory]
    [InlineData("english", "en")]
    [InlineData("russian", "ru")]
    public void English_and_Russian_stems_are_those_of_the_published_algorithms(string name, string code)
    {
        var folder = SharedData.Folder("lang/snowball");
        var words = File.ReadAllLines(Path.Combine(folder, $"{name}-voc.txt"));
        var stems = File.ReadAllLines(Path.Combine(folder, $"{name}-output.txt"));

        // A lone apostrophe is no word to us, and none stays in a stem.
        var wrong = words
            .Zip(stems)
            .Where(pair => WordFinder.In(pair.First).Any())
            .Select(pair => (pair.First, pair.Second, Ours: Stem(pair.First, code)))
            .Where(pair => pair.Ours != pair.Second.Replace("'", ""));

        Assert.Empty(wrong);
        Assert.InRange(words.Length, 4000, int.MaxValue);
    }

    [Theory]
    [InlineData("en", "agreement agreements agreement's")]
    [InlineData("ru", "граница границей границу границы Границ")]
    [InlineData("kk", "кезең кезеңге кезеңі кезеңінің кезеңдерде")]
    [InlineData("kk", "көмек көмегімен көмекке")]
    [InlineData("ky", "өзбекстан өзбекстанга өзбекстандагы өзбекстандын")]
    [InlineData("ky", "салык салыгы салыктар салыкты")]
    [InlineData("ky", "өкмөт өкмөтү өкмөтүнүн")]
    [InlineData("kk", "депутат депутаты депутаттар")]
    [InlineData("uz", "tarmoq tarmoqlar tarmogʻi tarmogʻida")]
    [InlineData("tg", "донишҷӯ донишҷӯён донишҷӯёни")]
    [InlineData("uz", "qaror qarorga qarorni qarorlari")]
    [InlineData("uz", "yoʻl yo‘llar yo'lda yo`lning Yoʻlimiz")]
    [InlineData("tg", "вазир вазири вазирон вазирро вазирони")]
    [InlineData("tk", "mekdep mekdebe mekdepler mekdebiň mekdeplerde")]
    public void The_forms_of_a_word_share_a_stem(string code, string forms) =>
        Assert.Single(forms.Split(' ').Select(form => Stem(form, code)).Distinct());

    [Theory]
    [InlineData("kk", "қала", "қалам")]
    [InlineData("uz", "oʻl", "ol")]
    [InlineData("ky", "көл", "кол")]
    [InlineData("en", "general", "generate")]
    public void Different_words_keep_different_stems(string code, string one, string other) =>
        Assert.NotEqual(Stem(one, code), Stem(other, code));

    [Fact]
    public void A_word_in_the_other_script_is_stemmed_as_Russian_or_English()
    {
        Assert.Equal(Stem("investments", "en"), Stem("investments", "ru"));
        Assert.Equal(Stem("инвестициями", "ru"), Stem("инвестициями", "en"));
    }

    [Fact]
    public void A_query_of_unknown_language_is_asked_in_every_language_of_its_script()
    {
        var stems = WordStems.AnyOf(WordFinder.In("көмегімен").Single(), Language.Russian);
        Assert.Contains(Stem("көмек", "kk"), stems);
        Assert.DoesNotContain(stems, stem => stem.Any(char.IsAsciiLetter));
    }

    [Fact]
    public void A_stem_has_letters_and_digits_alone_whatever_was_typed()
    {
        var random = new Random(7);
        var letters = "aeiouystdrЖқәіңөүұаеилнoʻ'’ʼg`12\u0301\u00ad-.ßé";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 90)).Select(_ => letters[random.Next(letters.Length)])
            );
            foreach (var word in WordFinder.In(text))
            foreach (var language in Language.All)
            {
                var stem = WordStems.Of(word, language);
                Assert.NotEqual("", stem);
                Assert.All(stem, letter => Assert.True(char.IsLetterOrDigit(letter), $"“{stem}” of “{word.Text}”"));
            }
        }
    }

    private static string Stem(string word, string code) =>
        WordStems.Of(WordFinder.In(word).First(), Language.Of(code));
}

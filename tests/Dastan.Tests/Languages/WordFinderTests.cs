using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Tests.Languages;

public sealed class WordFinderTests
{
    [Theory]
    [InlineData("Трактора — из Костаная!", "трактора из костаная")]
    [InlineData("Её за́мок и мёд", "ее замок и мед")]
    [InlineData("O‘zbekistonda tog‘lar", "o'zbekistonda tog'lar")]
    [InlineData("ko`p, tog’ «so‘z»", "ko'p tog' so'z")]
    [InlineData("the 'boys' toys", "the boys toys")]
    [InlineData("и\u0306од е\u0308лка s\u0327eker", "йод елка şeker")]
    [InlineData("пере\u00adнос", "перенос")]
    [InlineData("Äşgabat, IYUL, İzmir", "äşgabat iyul izmir")]
    [InlineData("⚡️ 🚜 !?", "")]
    public void Words_are_found_in_one_normal_form(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordFinder.In(text).Select(word => word.Text)));

    [Theory]
    [InlineData("Нью-Йорк", 1)]
    [InlineData("18,5", 1)]
    [InlineData("news.kz/rates", 2)]
    [InlineData("слово,слово", 0)]
    [InlineData("слово - слово", 0)]
    [InlineData("- слово", 0)]
    public void What_hangs_together_says_so(string text, int joints) =>
        Assert.Equal(joints, WordFinder.In(text).Count(word => word.IsJoined));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "Цены на хлеб";
        var word = WordFinder.In(text).Last();
        Assert.Equal("хлеб", text.Substring(word.Start, word.Length));
    }

    [Fact]
    public void A_word_without_end_is_cut()
    {
        var word = WordFinder.In(new string('ж', 10_000)).Single();
        Assert.Equal(64, word.Text.Length);
        Assert.Equal(10_000, word.Length);
    }

    [Theory]
    [InlineData("ghbdtn", "привет")]
    [InlineData("cj,bhftncz", "собирается")]
    [InlineData("ызщке", "sport")]
    [InlineData("привет sport", null)]
    [InlineData("2025", null)]
    public void A_text_typed_on_the_wrong_keyboard_can_be_read(string typed, string? meant) =>
        Assert.Equal(meant, KeyboardLayouts.Swapped(typed));

    [Theory]
    [InlineData("лононе", "лондоне")]
    [InlineData("украиснкие", "украинские")]
    [InlineData("уилямс", "уильямс")]
    [InlineData("сллово", "слово")]
    [InlineData("tokaev", "tokayev")]
    public void A_word_is_among_those_one_slip_away(string typed, string meant) =>
        Assert.Contains(meant, Misspellings.Of(WordFinder.In(typed).Single(), Language.Russian));

    [Theory]
    [InlineData("казакстан", "қазақстан")]
    [InlineData("ozbekiston", "o'zbekiston")]
    [InlineData("turkmenistan", "türkmenistan")]
    [InlineData("тоҷикистон", null)]
    public void Letters_that_a_plain_keyboard_lacks_are_tried(string typed, string? meant)
    {
        var variants = Misspellings.WithRareLetters(WordFinder.In(typed).Single());
        Assert.InRange(variants.Count, 1, 128);
        Assert.DoesNotContain(typed, variants);
        if (meant is not null)
            Assert.Contains(meant, variants);
    }
}

using Dastan.Tests.Journeys;
using Dastan.Web.Data.Search;

namespace Dastan.Tests.Search;

/// <summary>Phrases are looked up by pairs of words: that must be seen in the speed, never in what is found.</summary>
public sealed class PhraseTests
{
    [Theory]
    [InlineData("\"the price of bread\"", "whole")]
    [InlineData("\"price of\"", "apart", "halves", "whole")]
    [InlineData("\"of bread\"", "apart", "halves", "whole")]
    [InlineData("\"bread of\"", "apart")]
    [InlineData("\"bread price\"")]
    [InlineData("bread -\"price of bread\"", "apart", "halves")]
    [InlineData("-\"of bread\" steel", "other")]
    [InlineData("\"price of bread\" price", "whole")]
    public async Task A_phrase_is_its_words_side_by_side_in_their_order(string query, params string[] slugs)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    FoundIn.Story("whole", "Bakers say why the price of bread went up.", now),
                    FoundIn.Story("halves", "The price of flour, then more of bread, and steel.", now),
                    FoundIn.Story("apart", "Of bread of old the price of wheat was most.", now),
                    FoundIn.Story("other", "Steel alone.", now),
                ]
            )
        );

        Assert.Equal(slugs, (await FoundIn.SlugsAsync(paper, query)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_phrase_does_not_run_from_the_headline_into_the_text()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [FoundIn.Story("wheat", "Bread is dear.", now, "Wheat and rye")])
        );

        Assert.Equal(["wheat"], await FoundIn.SlugsAsync(paper, "\"wheat and rye\""));
        Assert.Empty(await FoundIn.SlugsAsync(paper, "\"rye bread\""));
    }

    [Fact]
    public async Task A_phrase_in_the_headline_weighs_more_than_in_the_text()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    FoundIn.Story("text", "Rye bread is dear.", now),
                    FoundIn.Story("headline", "It is dear.", now - Duration.FromDays(3), "Rye bread"),
                ]
            )
        );

        Assert.Equal(["headline", "text"], await FoundIn.SlugsAsync(paper, "\"rye bread\""));
    }

    [Fact]
    public void A_pair_has_an_order_and_two_numbers()
    {
        var pair = WordPairs.Of("rye", "bread");
        Assert.NotEqual(pair, WordPairs.Of("bread", "rye"));
        Assert.NotEqual(pair.Number, pair.Proof);
        Assert.NotEqual(pair, WordPairs.Of("ryeb", "read"));
        Assert.InRange(pair.Number, 0, (1 << WordPairs.Bits) - 1);
    }

    [Fact]
    public void Numbers_of_pairs_are_spread_evenly()
    {
        string[] words = [.. Enumerable.Range(0, 500).Select(number => $"word{number}")];
        var pairs = words.SelectMany(first => words.Select(second => WordPairs.Of(first, second))).ToList();

        // Of a quarter of a million in as many numbers, e^-1 are empty; both numbers together are hardly ever the same.
        Assert.InRange(pairs.Select(pair => pair.Number).Distinct().Count(), 140_000, 180_000);
        Assert.InRange(pairs.Select(pair => pair.Proof).Distinct().Count(), 140_000, 180_000);
        Assert.InRange(pairs.Distinct().Count(), pairs.Count - 20, pairs.Count);
    }
}

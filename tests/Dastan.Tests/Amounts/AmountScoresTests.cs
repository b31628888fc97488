namespace Dastan.Tests.Amounts;

/// <summary>Holds what was reached on texts of others, so that no change takes it back unseen.</summary>
public sealed class AmountScoresTests
{
    [Theory]
    [InlineData("duckling-en", 0.97, 0.97)]
    [InlineData("duckling-ru", 1.00, 0.97)]
    [InlineData("news-authored", 1.00, 1.00)]
    [InlineData("price-parser", 0.99, 0.98)]
    [InlineData("recognizers-en", 0.98, 0.98)]
    [InlineData("runne-ru", 1.00, 1.00)]
    public void Sums_are_found_in_the_texts_of_others(string corpus, double precision, double recall)
    {
        var score = new MoneyScore();
        foreach (var one in MoneyCase.In(SharedData.Folder("money")).Where(one => one.File == corpus))
            score.Add(one);

        Assert.NotEqual(0, score.Owed);
        var misses = string.Join('\n', score.Misses);
        Assert.True(score.Precision >= (decimal)precision, $"precision {score.Precision:0.000}\n{misses}");
        Assert.True(score.Recall >= (decimal)recall, $"recall {score.Recall:0.000}\n{misses}");
    }

    [Fact]
    public void A_score_tells_what_is_missed_from_what_is_wrong()
    {
        var score = new MoneyScore();
        score.Add(new("a", "f", "en", "It cost $5.", [new(8, 10, 5, 5, "USD")], true));
        score.Add(new("b", "f", "en", "It cost $5.", [new(8, 10, 6, 6, "USD")], true));
        score.Add(new("c", "f", "en", "It cost five.", [new(8, 12, 5, 5, "USD")], true));
        score.Add(new("d", "f", "en", "It cost $5.", [], true));
        score.Add(new("e", "f", "en", "It cost $5.", [new(8, 10, 0, 0, "USD") { Kind = "vague" }], true));

        Assert.Equal((3, 1, 2), (score.Owed, score.Right, score.Wrong));
        Assert.Equal(3, score.Misses.Count);
    }
}

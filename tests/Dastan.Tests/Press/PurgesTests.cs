using Dastan.Web.Press;

namespace Dastan.Tests.Press;

public sealed class PurgesTests
{
    private static readonly Tag Front = Tag.Front("en");
    private static readonly Tag Other = Tag.Front("ru");

    private readonly Purges purges = new();

    [Fact]
    public void What_was_begun_before_a_purge_is_not_fresh_after_it()
    {
        var before = purges.Epoch;
        purges.Apply(Order([Front]));

        Assert.Equal(Freshness.Outdated, Of(Front, before));
        Assert.Equal(Freshness.Fresh, Of(Front, purges.Epoch));
        Assert.Equal(Freshness.Fresh, Of(Other, before));
    }

    [Fact]
    public void What_is_recalled_is_worse_than_outdated_however_the_purges_come()
    {
        var before = purges.Epoch;
        purges.Apply(Order([], [Front]));
        purges.Apply(Order([Front]));

        Assert.Equal(Freshness.Recalled, Of(Front, before));
        Assert.Equal(Freshness.Outdated, Of(Front, before + 1));
    }

    [Fact]
    public void Everything_is_everything()
    {
        var before = purges.Epoch;
        purges.Apply(Order([Tag.Everything]));

        Assert.Equal(Freshness.Outdated, Of(Front, before));
        Assert.Equal(Freshness.Fresh, Of(Front, purges.Epoch));
    }

    [Fact]
    public void An_order_is_carried_out_once()
    {
        var order = Order([Front]);
        purges.Apply(order);
        var between = purges.Epoch;
        purges.Apply(order);

        Assert.Equal(Freshness.Fresh, Of(Front, between));
    }

    [Fact]
    public void With_more_tags_than_it_remembers_it_purges_too_much_and_never_too_little()
    {
        var before = purges.Epoch;
        for (var batch = 0; batch < 110; batch++)
            purges.Apply(Order(Enumerable.Range(0, 1000).Select(n => Tag.Page($"{batch}-{n}"))));

        Assert.NotEqual(Freshness.Fresh, Of(Tag.Page("0-0"), before));
        Assert.Equal(Freshness.Fresh, Of(Tag.Page("0-0"), purges.Epoch));
    }

    [Fact]
    public void An_order_is_read_as_it_was_written()
    {
        var order = Order([Front, Other], [Other]);

        Assert.Equal([Front], order.Outdated);
        Assert.Equal([Other], order.Recalled);
    }

    private Freshness Of(Tag tag, long born) => purges.Of([tag.Number], born);

    private static PurgeOrder Order(IEnumerable<Tag> outdated, IEnumerable<Tag>? recalled = null) =>
        new(outdated, recalled ?? [], Instant.MinValue);
}

using Dastan.Domain.Pictures;

namespace Dastan.Tests.Pictures;

public sealed class LikenessTests
{
    [Fact]
    public void It_says_of_each_place_whether_it_is_lighter_than_its_neighbour()
    {
        var grey = new byte[72];
        grey[0] = 200;
        grey[71] = 200;

        var likeness = Likeness.Of(grey);

        Assert.Equal(1UL << 63, likeness.Bits);
        Assert.False(likeness.SaysNothing);
        Assert.True(Likeness.Of(new byte[72]).SaysNothing);
    }

    [Fact]
    public void Whatever_is_near_has_a_mark_of_those_that_are_looked_for()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 300; trial++)
        {
            var one = new Likeness((ulong)random.NextInt64());
            var bits = one.Bits;
            for (var change = 0; change < Likeness.Near; change++)
                bits ^= 1UL << random.Next(64);
            var other = new Likeness(bits);

            Assert.InRange(one.From(other), 0, Likeness.Near);
            Assert.NotEmpty(one.MarksOfAlike().Intersect(other.Marks()));
        }
    }

    [Fact]
    public void Of_a_million_that_are_another_few_have_one()
    {
        var random = new Random(7);
        var looked = new Likeness(0x0F1E_2D3C_4B5A_6978).MarksOfAlike().ToHashSet();
        var met = Enumerable
            .Range(0, 20_000)
            .Count(_ => new Likeness((ulong)random.NextInt64()).Marks().Any(looked.Contains));

        Assert.Equal(4 * 137, looked.Count);
        Assert.InRange(met, 0, 20_000 / 50);
    }

    [Fact]
    public void The_same_bits_in_another_quarter_are_another_mark() =>
        Assert.Equal(4, new Likeness(0xAAAA_AAAA_AAAA_AAAA).Marks().Distinct().Count());
}

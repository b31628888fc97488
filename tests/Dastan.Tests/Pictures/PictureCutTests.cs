using Dastan.Domain.Pictures;

namespace Dastan.Tests.Pictures;

public sealed class PictureCutTests
{
    [Theory]
    [InlineData(3000, 2000, 50, 50, 0, 213, 3000, 1575)]
    [InlineData(3000, 2000, 50, 0, 0, 0, 3000, 1575)]
    [InlineData(3000, 2000, 50, 100, 0, 425, 3000, 1575)]
    [InlineData(4000, 1000, 10, 50, 0, 0, 1905, 1000)]
    [InlineData(4000, 1000, 50, 50, 1048, 0, 1905, 1000)]
    [InlineData(4000, 1000, 90, 50, 2095, 0, 1905, 1000)]
    [InlineData(1200, 630, 3, 97, 0, 0, 1200, 630)]
    public void The_part_is_as_large_as_it_can_be_and_lies_round_the_focus(
        int width,
        int height,
        int focusX,
        int focusY,
        int left,
        int top,
        int partWidth,
        int partHeight
    ) =>
        Assert.Equal(
            (left, top, partWidth, partHeight),
            new PictureCut(1200, 630, focusX, focusY).PartOf(width, height)
        );

    [Fact]
    public void The_part_never_leaves_the_picture_and_holds_the_focus()
    {
        foreach (
            var (width, height) in ((int, int)[])[(1, 1), (1, 900), (900, 1), (640, 480), (20_000, 3_200), (1201, 631)]
        )
            for (var x = 0; x <= 100; x += 5)
            for (var y = 0; y <= 100; y += 5)
            {
                var cut = new PictureCut(1200, 630, x, y);
                var part = cut.PartOf(width, height);
                Assert.InRange(part.Left, 0, width - part.Width);
                Assert.InRange(part.Top, 0, height - part.Height);
                Assert.InRange(width * x / 100.0, part.Left - 1, part.Left + part.Width + 1);
                Assert.InRange(height * y / 100.0, part.Top - 1, part.Top + part.Height + 1);
            }
    }

    [Theory]
    [InlineData(1200, 630, true)]
    [InlineData(1199, 630, false)]
    [InlineData(1200, 629, false)]
    [InlineData(9000, 600, false)]
    [InlineData(1201, 9000, true)]
    public void Nothing_is_made_larger_than_it_is(int width, int height, bool fits) =>
        Assert.Equal(fits, new PictureCut(1200, 630, 50, 50).Fits(width, height));

    [Theory]
    [InlineData(4000, 1000, 10, 50, 21, 50)]
    [InlineData(4000, 1000, 50, 20, 50, 20)]
    [InlineData(4000, 1000, 100, 50, 100, 50)]
    public void Cut_again_it_stays_round_the_same_place(int width, int height, int x, int y, int inX, int inY) =>
        Assert.Equal((inX, inY), new PictureCut(1200, 630, x, y).FocusWithin(width, height));
}

using Dastan.Web.Press;

namespace Dastan.Tests.Press;

/// <summary>What who asks "since?" by time alone is told.</summary>
public sealed class LastChangesTests
{
    private static readonly Instant Began = Instant.FromUtc(2025, 12, 12, 6, 0, 0);

    [Fact]
    public void Of_two_changes_within_a_second_the_later_is_of_another_second()
    {
        var changes = new LastChanges();

        var first = changes.Of("/front.rss", "one"u8, Began + Duration.FromMilliseconds(100));
        var second = changes.Of("/front.rss", "two"u8, Began + Duration.FromMilliseconds(600));
        var third = changes.Of("/front.rss", "three"u8, Began + Duration.FromMilliseconds(900));

        Assert.Equal(
            [0, 1, 2],
            new[] { first, second, third }.Select(at => at.ToUnixTimeSeconds() - Began.ToUnixTimeSeconds())
        );
    }

    [Fact]
    public void The_same_bytes_have_not_changed_since()
    {
        var changes = new LastChanges();
        _ = changes.Of("/front.rss", "one"u8, Began);

        Assert.Equal(Began, changes.Of("/front.rss", "one"u8, Began + Duration.FromDays(1)));
        Assert.Equal(Began + Duration.FromDays(1), changes.Of("/other.rss", "one"u8, Began + Duration.FromDays(1)));
    }
}

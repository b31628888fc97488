using Dastan.Web.Newsroom.Fronts;

namespace Dastan.Tests.Newsroom;

/// <summary>What the buttons of a front's form do to its slots.</summary>
public sealed class SlotFieldsTests
{
    [Theory]
    [InlineData("abc__", "up 1", "bac__", 0)]
    [InlineData("abc__", "up 3", "ab_c_", 2)]
    [InlineData("abc__", "down 0", "bac__", 1)]
    [InlineData("abc__", "down 2", "ab_c_", 3)]
    [InlineData("abc__", "out 1", "a_c__", 1)]
    [InlineData("abc__", "put 0 x", "xabc_", 0)]
    [InlineData("abc__", "put 4 x", "abc_x", 4)]
    [InlineData("a_cde", "put 0 x", "xacde", 0)]
    [InlineData("abcde", "put 0 x", "xabcd", 0)]
    [InlineData("abcde", "put 4 x", "abcdx", 4)]
    [InlineData("abc__", "put 0 c", "cab__", 0)]
    [InlineData("abc__", "put 4 a", "bc__a", 4)]
    public void A_button_moves_what_it_says_and_loses_nothing_but_the_last(
        string slots,
        string button,
        string then,
        int moved
    )
    {
        var (after, at) = Fields(slots).After(button);

        Assert.Equal(then, string.Concat(after.All.Select(field => field.IsEmpty ? "_" : field.Story)));
        Assert.Equal(moved, at);
    }

    [Theory]
    [InlineData("up 0")]
    [InlineData("down 4")]
    [InlineData("up 5")]
    [InlineData("up -1")]
    [InlineData("up one")]
    [InlineData("put 1")]
    [InlineData("find")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_button_changes_nothing(string? button)
    {
        var fields = Fields("abc__");

        Assert.Equal((fields, null), fields.After(button));
    }

    [Fact]
    public void A_pin_goes_with_its_story_and_not_with_the_slot()
    {
        var (after, _) = SlotFields
            .Of(new FrontForm { Slot = ["a", "", "c"], Until = ["", "2025-12-12T18:00", " 2025-12-13T08:00 "] })
            .After("up 2");

        Assert.Equal(
            [new("a", ""), new("c", "2025-12-13T08:00"), SlotField.Empty, SlotField.Empty, SlotField.Empty],
            after.All
        );
    }

    private static SlotFields Fields(string slots) =>
        SlotFields.Of(new FrontForm { Slot = [.. slots.Select(slot => slot is '_' ? "" : $"{slot}")] });
}

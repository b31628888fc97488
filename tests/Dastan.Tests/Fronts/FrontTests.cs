using Dastan.Domain.Fronts;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Fronts;

/// <summary>A front as it is laid out, and what stands in its slots.</summary>
public sealed class FrontTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 12, 12, 7, 0);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly StaffId Aigul = StaffId.New();

    private static Front Begun(Instant? at = null) => new(FrontId.New(), "en", "", at ?? Now);

    [Fact]
    public void A_story_stands_in_one_slot_and_a_slot_has_one_story()
    {
        var front = Begun();
        var (one, other) = (StoryId.New(), StoryId.New());

        Assert.Null(front.Place(one, 0));
        Assert.Null(front.Place(other, 0));
        Assert.Null(front.Place(other, 3));
        Assert.Null(front.Place(one, 1));

        Assert.Equal(
            [(1, one), (3, other)],
            front.Slots.OrderBy(slot => slot.Position).Select(slot => (slot.Position, slot.StoryId))
        );
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Front.Places)]
    public void There_are_no_slots_but_its_own(int position) =>
        Assert.Equal(FrontRefusals.NoSuchSlot, Begun().Place(StoryId.New(), position));

    [Fact]
    public void A_pin_ends_after_the_front_comes_out()
    {
        var front = Begun(Now + Hour);

        Assert.Equal(FrontRefusals.PinEndsBefore, front.Place(StoryId.New(), 0, Now + Hour));
        Assert.Empty(front.Slots);
        Assert.Null(front.Place(StoryId.New(), 0, Now + Hour + Duration.Epsilon));
    }

    [Fact]
    public void A_pin_holds_until_its_instant_and_not_at_it()
    {
        var front = Begun();
        Assert.Null(front.Place(StoryId.New(), 0, Now + Hour));
        Assert.Null(front.Place(StoryId.New(), 1));

        Assert.All(front.Slots, slot => Assert.True(slot.HoldsAt(Now + Hour - Duration.Epsilon)));
        Assert.Equal([1], front.Slots.Where(slot => slot.HoldsAt(Now + Hour)).Select(slot => slot.Position));
    }

    [Fact]
    public void What_is_laid_out_stays_as_it_is()
    {
        var front = Begun();
        Assert.Null(front.Place(StoryId.New(), 0));
        Assert.Null(front.LayOut(Aigul, 7, "  the flood ", Now));

        Assert.Equal((Aigul, 7, "the flood", Now), (front.LaidOutBy, front.Number, front.Note, front.LaidOutAt));
        Assert.Equal(FrontRefusals.LaidOut, front.Place(StoryId.New(), 1));
        Assert.Equal(FrontRefusals.LaidOut, front.LayOut(Aigul, 8, "", Now));
        Assert.Single(front.Slots);
    }

    [Fact]
    public void A_front_comes_out_now_or_later()
    {
        Assert.Equal(FrontRefusals.TimeIsPast, Begun(Now - Duration.Epsilon).LayOut(Aigul, 1, "", Now));
        Assert.Null(Begun(Now).LayOut(Aigul, 1, "", Now));
        Assert.Null(Begun(Now + Hour).LayOut(Aigul, 1, "", Now));
    }

    [Fact]
    public void A_long_note_is_cut() =>
        Assert.Equal(Front.NoteLength, Noted(new string('n', Front.NoteLength + 1)).Note.Length);

    [Fact]
    public void Only_what_nobody_saw_is_taken_back()
    {
        var front = Begun(Now + Hour);

        Assert.Null(front.TakeBack(Now + Hour - Duration.Epsilon));
        Assert.Equal(FrontRefusals.AlreadyPublic, front.TakeBack(Now + Hour));
    }

    [Fact]
    public void A_front_again_has_what_the_earlier_one_had_but_for_pins_that_ended()
    {
        var earlier = Begun();
        var (ended, pinned, placed) = (StoryId.New(), StoryId.New(), StoryId.New());
        Assert.Null(earlier.Place(ended, 0, Now + Hour));
        Assert.Null(earlier.Place(pinned, 1, Now + (2 * Hour)));
        Assert.Null(earlier.Place(placed, 4));

        var again = Front.Again(FrontId.New(), earlier, Now + Hour);

        Assert.Equal(
            [(1, pinned, (Instant?)(Now + (2 * Hour))), (4, placed, null)],
            again.Slots.OrderBy(slot => slot.Position).Select(slot => (slot.Position, slot.StoryId, slot.PinnedUntil))
        );
        Assert.Equal((Now + Hour, "en"), (again.PublishedAt, again.Edition));
        Assert.Null(again.LayOut(Aigul, 3, "", Now + Hour));
    }

    [Fact]
    public void The_newest_that_is_out_counts_and_of_two_at_one_instant_the_later_laid_out()
    {
        var (old, first, second, coming) = (Numbered(1, -2), Numbered(2, 0), Numbered(3, 0), Numbered(4, 1));
        var fronts = new[] { first, coming, old, second }.AsQueryable();

        Assert.Equal([second, first, old], fronts.SeenAt(Now));
        Assert.Equal([coming], fronts.ComingAfter(Now));
        Assert.Equal([old], fronts.SeenAt(Now - Duration.Epsilon));
        Assert.Empty(fronts.Of("en", "kazakhstan"));
    }

    [Theory]
    [InlineData("0=a", "xyz", "axyz")]
    [InlineData("1=a", "xyz", "xayz")]
    [InlineData("0=a 2=b", "xyz", "axbyz")]
    [InlineData("0=a 4=b", "x", "axb")]
    [InlineData("3=a", "", "a")]
    [InlineData("", "xyz", "xyz")]
    [InlineData("", "", "")]
    public void Slots_that_are_empty_fill_themselves_and_leave_no_hole(string placed, string others, string list)
    {
        var slots = placed
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(slot => slot[0] - '0', slot => slot[2]);

        Assert.Equal(list, string.Concat(Filling.Fill(slots, others)));
    }

    private static Front Numbered(int number, int hours)
    {
        var front = Begun(Now + (hours * Hour));
        Assert.Null(front.LayOut(Aigul, number, "", Now - Duration.FromDays(1)));
        return front;
    }

    private static Front Noted(string note)
    {
        var front = Begun();
        Assert.Null(front.LayOut(Aigul, 1, note, Now));
        return front;
    }
}

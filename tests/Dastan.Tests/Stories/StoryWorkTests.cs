using Dastan.Domain.Staff;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Stories;

/// <summary>A story in the newsroom's hands.</summary>
public sealed class StoryWorkTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 9, 0);
    private static readonly StaffId Writer = StaffId.New();

    [Fact]
    public void It_is_handed_in_found_good_and_published()
    {
        var story = Written();
        Assert.Equal(StoryState.Draft, story.StateAt(Now));

        Assert.Null(story.HandIn(Now));
        Assert.Equal(StoryState.InReview, story.StateAt(Now));
        Assert.Null(story.Approve(Now));
        Assert.Equal(StoryState.Ready, story.StateAt(Now));
        Assert.Null(story.Publish(Now, DateTimeZone.Utc));
        Assert.Equal(StoryState.Published, story.StateAt(Now));
        Assert.Equal(StoryState.Scheduled, story.StateAt(Now - Duration.FromMilliseconds(1)));

        Assert.Null(story.Withdraw("Wrong.", Now + Duration.FromHours(1)));
        Assert.Equal(StoryState.Published, story.StateAt(Now));
        Assert.Equal(StoryState.Withdrawn, story.StateAt(Now + Duration.FromHours(1)));
    }

    [Fact]
    public void Sent_back_it_is_its_writers_again_with_a_reason()
    {
        var story = Written();
        Assert.Null(story.HandIn(Now));
        story.Assign(StaffId.New(), Now + Duration.FromHours(2), Now);

        Assert.Equal(StoryRefusals.NoReturnReason, story.SendBack(" ", Now));
        Assert.Equal(StoryStage.InReview, story.Stage);
        Assert.Null(story.SendBack("Who paid? ", Now));

        Assert.Equal((StoryStage.Draft, "Who paid?", Writer), (story.Stage, story.ReturnReason, story.HeldBy));
        Assert.Null(story.HandIn(Now));
        Assert.Equal("", story.ReturnReason);
    }

    [Fact]
    public void Without_words_it_is_not_handed_in()
    {
        var story = Begun();

        Assert.Equal(StoryRefusals.Unfinished, story.HandIn(Now));
        Assert.Equal(StoryRefusals.Unfinished, story.Approve(Now));
    }

    [Fact]
    public void What_is_published_keeps_its_address_and_is_in_nobodys_review()
    {
        var story = Written();
        Assert.Null(story.Rename("a-dam-opens"));
        Assert.Null(story.Publish(Now, DateTimeZone.Utc));

        Assert.Equal(StoryRefusals.AddressIsPublic, story.Rename("another"));
        Assert.Null(story.Rename("a-dam-opens"));
        Assert.Equal(StoryRefusals.AlreadyPublished, story.HandIn(Now));
        Assert.Equal(StoryRefusals.AlreadyPublished, story.SendBack("Why?", Now));
    }

    [Fact]
    public void An_embargo_keeps_it_scheduled_until_its_end()
    {
        var until = Now + Duration.FromHours(1);
        var times = new StoryTimes(StoryStage.Ready, Now, until, null, null);

        Assert.Equal(StoryState.Scheduled, times.StateAt(until - Duration.Epsilon));
        Assert.Equal(StoryState.Published, times.StateAt(until));
    }

    [Fact]
    public void Of_two_windows_that_write_one_draft_the_second_is_told()
    {
        var draft = Draft();

        Assert.Null(draft.Put(Words("One"), new("a", 1, 0, 3), Now));
        Assert.Equal(StoryRefusals.DraftIsOlder, draft.Put(Words("Other"), new("b", 1, 0, 3), Now));
        var seen = draft.Version;
        Assert.Equal(Words("One"), draft.Text);
        Assert.Null(draft.Put(Words("Other"), new("b", 2, seen, 3), Now));
        Assert.Equal((Words("Other"), seen + 1, 3), (draft.Text, draft.Version, draft.BasedOn));
    }

    [Fact]
    public void A_window_whose_answer_was_lost_goes_on()
    {
        var draft = Draft();
        Assert.Null(draft.Put(Words("One"), new("a", 1, 0, 3), Now));
        var first = draft.Version;

        Assert.Null(draft.Put(Words("One two"), new("a", 2, 0, 3), Now));

        Assert.Equal((Words("One two"), first + 1), (draft.Text, draft.Version));
    }

    [Fact]
    public void A_window_that_knew_a_draft_which_has_ended_is_told_of_the_next()
    {
        var (ended, next) = (Draft(), Draft());
        Assert.Null(ended.Put(Words("One"), new("a", 1, 0, 3), Now));
        Assert.Null(ended.Put(Words("One two"), new("a", 2, 0, 3), Now + Duration.FromSeconds(1)));
        Assert.Null(next.Put(Words("Three"), new("b", 1, 0, 3), Now + Duration.FromSeconds(2)));
        Assert.Null(next.Put(Words("Three four"), new("b", 2, 0, 3), Now + Duration.FromSeconds(3)));

        Assert.Equal(StoryRefusals.DraftIsOlder, next.Put(Words("One"), new("a", 3, ended.Version, 3), Now));

        Assert.Equal(Words("Three four"), next.Text);
    }

    [Fact]
    public void What_is_begun_from_anothers_draft_is_Story_HTML()
    {
        var (theirs, mine) = (Draft(), Draft());
        Assert.Null(theirs.Put(Words("One") with { Body = "<p>A<script>x()</script></p>" }, new("a", 1, 0, 3), Now));

        Assert.Null(mine.BeginFrom(theirs, Words("Saved"), Now));

        Assert.Matches("^<p id=\"[^\"]+\">A</p>$", mine.Body);
        Assert.Null(mine.BeginFrom(theirs, Words("Saved"), Now));
    }

    [Fact]
    public void What_comes_late_changes_nothing()
    {
        var draft = Draft();
        Assert.Null(draft.Put(Words("One two"), new("a", 2, 0, 3), Now));
        var first = draft.Version;

        Assert.Null(draft.Put(Words("One"), new("a", 1, 0, 3), Now));
        Assert.Null(draft.Put(Words("Again"), new("a", 2, 0, 3), Now));

        Assert.Equal((Words("One two"), first), (draft.Text, draft.Version));
    }

    private static StoryDraft Draft() => new(StoryId.New(), Writer, Now);

    private static StoryText Words(string headline) => new(headline, "", "", "");

    private static Story Begun()
    {
        var story = new Story(StoryId.New(), "en", "kazakhstan", "a-dam", TranslationsId.New());
        story.BeginBy(Writer, Now);
        return story;
    }

    private static Story Written()
    {
        var story = Begun();
        story.Write(new("A dam opens", "", "", "<p>It holds.</p>"), null, Now, "", Writer);
        return story;
    }
}

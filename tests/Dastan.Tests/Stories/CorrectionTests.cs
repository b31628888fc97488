using Dastan.Domain;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;

namespace Dastan.Tests.Stories;

/// <summary>Corrections of a story, by its own rules.</summary>
public sealed class CorrectionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly StaffId Editor = StaffId.New();
    private static readonly CorrectionText Bridge = new(
        CorrectionKind.Correction,
        "The bridge was said to be in Osh.",
        "It is in Uzgen.",
        CorrectionPlace.Top
    );

    [Fact]
    public void A_correction_is_public_at_once_and_is_the_storys_last_change()
    {
        var story = Published();

        Assert.Null(story.Correct(Bridge with { Wrong = " The bridge\r\nwas  in Osh. " }, Now, Editor));

        var correction = Assert.Single(PublicAt(story, Now));
        Assert.Equal(("The bridge was in Osh.", "It is in Uzgen."), (correction.Wrong, correction.Now));
        Assert.Equal((Now, 1, (Instant?)null), (story.UpdatedAt, story.CorrectionCount, story.CorrectionDueAt));
        var told = Assert.Single(story.Events, one => one.Kind is StoryEventKind.Corrected);
        Assert.Equal((Now, Editor, Now, $"{correction.Id.Value}"), (told.At, told.By, told.For, told.Note));
    }

    [Fact]
    public void Only_what_readers_see_is_corrected()
    {
        var draft = Draft();
        var withdrawn = Published();
        Assert.Null(withdrawn.Withdraw("Wrong.", Now));
        var embargoed = Published();
        embargoed.Embargo(Now + Hour);

        foreach (var story in new[] { draft, withdrawn, embargoed })
        {
            Assert.Equal(CorrectionRefusals.NotPublic, story.Correct(Bridge, Now, Editor));
            Assert.Equal(CorrectionRefusals.NotPublic, story.CorrectAt(Now + Hour, Bridge, Now, Editor));
            Assert.Empty(story.Corrections);
            Assert.Null(story.UpdatedAt);
        }
    }

    public static TheoryData<CorrectionKind, string, string, CorrectionPlace, string?> Texts =>
        new()
        {
            { CorrectionKind.Correction, "", "Right.", CorrectionPlace.Top, "correction-nothing-wrong" },
            { CorrectionKind.Correction, "Wrong.", " ", CorrectionPlace.Top, "correction-nothing-now" },
            { CorrectionKind.Clarification, "", "Meant is this.", CorrectionPlace.Bottom, null },
            { CorrectionKind.Update, "", "It has opened.", CorrectionPlace.Bottom, null },
            { CorrectionKind.Update, "", "", CorrectionPlace.Bottom, "correction-nothing-now" },
            { 0, "Wrong.", "Right.", CorrectionPlace.Top, "correction-no-kind" },
            { CorrectionKind.Correction, "Wrong.", "Right.", 0, "correction-no-kind" },
            { CorrectionKind.Correction, new string('x', 2001), "Right.", CorrectionPlace.Top, "correction-long" },
            { CorrectionKind.Correction, "Wrong.", new string('x', 2001), CorrectionPlace.Top, "correction-long" },
            { CorrectionKind.Correction, new string('x', 2000), "Right.", CorrectionPlace.Top, null },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_says_what_was_wrong_and_what_is_right(
        CorrectionKind kind,
        string wrong,
        string now,
        CorrectionPlace place,
        string? code
    ) => Assert.Equal(code, Published().Correct(new(kind, wrong, now, place), Now, Editor)?.Code);

    [Fact]
    public void One_at_a_time_is_nowhere_before_it_and_told_once_after_it()
    {
        var story = Published();
        var at = Now + Hour;
        Assert.Equal(CorrectionRefusals.TimeIsPast, story.CorrectAt(Now, Bridge, Now, Editor));
        Assert.Null(story.CorrectAt(at, Bridge, Now, Editor));

        Assert.Empty(PublicAt(story, at - Duration.Epsilon));
        Assert.Null(story.UpdatedAt);
        Assert.Equal(StoryRefusals.NotDue, story.TellCorrections(at - Duration.Epsilon));
        // The gate goes by the instant, however late it is told.
        Assert.Single(PublicAt(story, at));
        Assert.Null(story.TellCorrections(at + Hour));
        Assert.Equal(StoryRefusals.NotDue, story.TellCorrections(at + Hour));

        Assert.Equal((at, (Instant?)null), (story.UpdatedAt, story.CorrectionDueAt));
        Assert.Equal(
            [(StoryEventKind.CorrectionSet, Now, at), (StoryEventKind.Corrected, at + Hour, (Instant?)at)],
            story.Events.TakeLast(2).Select(one => (one.Kind, one.At, one.For))
        );
    }

    [Fact]
    public void Of_a_story_that_was_withdrawn_before_nothing_is_told()
    {
        var story = Published();
        Assert.Null(story.CorrectAt(Now + Hour, Bridge, Now, Editor));
        Assert.Null(story.CorrectAt(Now + Hour + Hour, Bridge, Now, Editor));
        Assert.Null(story.WithdrawAt(Now + Hour + Hour, "Wrong.", Now, Editor));
        Assert.Equal(CorrectionRefusals.AfterWithdrawal, story.CorrectAt(Now + Hour + Hour, Bridge, Now, Editor));

        Assert.Null(story.TellCorrections(Now + Hour + Hour + Hour));

        var told = Assert.Single(story.Events, one => one.Kind is StoryEventKind.Corrected);
        Assert.Equal(Now + Hour, told.For);
        Assert.Null(story.CorrectionDueAt);
    }

    [Fact]
    public void One_that_was_itself_wrong_is_taken_back_with_a_reason_and_kept()
    {
        var story = Published();
        Assert.Null(story.Correct(Bridge, Now, Editor));
        var id = story.Corrections[0].Id;

        Assert.Equal(CorrectionRefusals.NoReason, story.TakeBack(id, " ", Now + Hour, Editor));
        Assert.Equal(CorrectionRefusals.NotThere, story.TakeBack(CorrectionId.New(), "No.", Now + Hour, Editor));
        Assert.Null(story.TakeBack(id, "It is in Osh after all.", Now + Hour, Editor));
        Assert.Equal(CorrectionRefusals.IsTakenBack, story.TakeBack(id, "Again.", Now + Hour, Editor));

        Assert.Empty(PublicAt(story, Now + Hour));
        Assert.Single(PublicAt(story, Now + Hour - Duration.Epsilon));
        Assert.Equal("It is in Osh after all.", story.Corrections[0].TakenBackReason);
        // Who keeps the story has to fetch it anew.
        Assert.Equal(Now + Hour, story.UpdatedAt);
        Assert.Equal(StoryEventKind.CorrectionTakenBack, story.Events[^1].Kind);
    }

    [Fact]
    public void One_that_is_taken_back_before_its_time_leaves_no_trace_for_readers()
    {
        var story = Published();
        Assert.Null(story.CorrectAt(Now + Hour, Bridge, Now, Editor));
        Assert.Null(story.CorrectAt(Now + Hour + Hour, Bridge, Now, Editor));

        Assert.Null(story.TakeBack(story.Corrections[0].Id, "Not needed.", Now, Editor));

        Assert.Null(story.UpdatedAt);
        Assert.Equal(Now + Hour + Hour, story.CorrectionDueAt);
        Assert.Null(story.TakeBack(story.Corrections[1].Id, "Neither.", Now, Editor));
        Assert.Null(story.CorrectionDueAt);
        Assert.Empty(PublicAt(story, Now + Hour + Hour));
        Assert.DoesNotContain(story.Events, one => one.Kind is StoryEventKind.Corrected);
    }

    [Fact]
    public void Whatever_is_done_in_whatever_order_each_that_becomes_public_is_told_once()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (chance, story, now) = (new Random(seed), Published(), Now);
            for (var step = 0; step < 25; step++)
            {
                now += Duration.FromMinutes(chance.Next(0, 40));
                var some =
                    story.Corrections.Count == 0 ? null : story.Corrections[chance.Next(story.Corrections.Count)];
                Refusal? _ = chance.Next(6) switch
                {
                    0 => story.Correct(Bridge, now, Editor),
                    1 or 2 => story.CorrectAt(now + Duration.FromMinutes(chance.Next(-5, 90)), Bridge, now, Editor),
                    3 when some is not null => story.TakeBack(some.Id, "No.", now, Editor),
                    _ => story.TellCorrections(now),
                };
                Assert.Equal(story.Corrections.Min(one => one.DueAt), story.CorrectionDueAt);
            }
            now += Hour + Hour;
            _ = story.TellCorrections(now);

            var told = story
                .Events.Where(one => one.Kind is StoryEventKind.Corrected)
                .Select(one => one.Note)
                .Order(StringComparer.Ordinal)
                .ToList();
            var stood = PublicAt(story, now).Select(one => $"{one.Id.Value}");
            Assert.Equal(told.Distinct(), told);
            Assert.Empty(stood.Except(told));
            // Told was none that was taken back before its time.
            Assert.All(
                story.Corrections.Where(one => one.TakenBackAt < one.PublishedAt),
                one => Assert.DoesNotContain($"{one.Id.Value}", told)
            );
            Assert.Null(story.CorrectionDueAt);
        }
    }

    private static IReadOnlyList<Correction> PublicAt(Story story, Instant now) =>
        [.. story.Corrections.AsQueryable().PublicAt(now)];

    private static Story Draft()
    {
        var story = new Story(StoryId.New(), "en", "kazakhstan", "bridge", TranslationsId.New());
        story.Write(new("A bridge", "", "", "<p>In Osh.</p>"), null, Now - Hour, "");
        return story;
    }

    private static Story Published()
    {
        var story = Draft();
        Assert.Null(story.Publish(Now - Hour, Almaty));
        return story;
    }
}

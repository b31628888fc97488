using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Compared;

namespace Dastan.Tests.Stories;

/// <summary>Which words of a story readers have seen.</summary>
public sealed class PublicVersionsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    [Fact]
    public void What_was_written_before_publication_is_the_first_version()
    {
        var story = Written("draft", "better", "best");
        Assert.Null(story.Publish(At(10), Almaty));
        Write(story, "corrected", At(20));

        Assert.Equal([(3, At(10)), (4, At(20))], Seen(story, At(30)));
    }

    [Fact]
    public void A_story_that_came_from_elsewhere_has_its_first_version_from_when_it_was_published_there()
    {
        var story = Written("imported");
        Assert.Null(story.PublishAsOf(At(-10_000), Almaty, At(10)));
        Write(story, "imported anew", At(20));

        Assert.Equal([(1, At(-10_000)), (2, At(20))], Seen(story, At(30)));
    }

    [Fact]
    public void What_was_written_between_the_promised_time_and_a_late_publication_was_not_public()
    {
        var story = Written("early");
        Assert.Null(story.Schedule(At(10), At(1)));
        // Nobody served, and the clockwork comes late.
        Write(story, "late", At(15));
        Assert.Null(story.PublishOnTime(At(20), Almaty));

        Assert.Equal([(2, At(10))], Seen(story, At(30)));
    }

    [Fact]
    public void What_changed_under_an_embargo_was_not_public()
    {
        var story = Written("first");
        Assert.Null(story.PublishAsOf(At(10), Almaty, At(10)));
        story.Embargo(At(40));
        Write(story, "second", At(20));
        Write(story, "third", At(30));
        Write(story, "fourth", At(50));

        Assert.Equal(3, story.FirstPublicRevision);
        Assert.Equal([(3, At(40)), (4, At(50))], Seen(story, At(60)));
    }

    [Fact]
    public void What_is_written_after_a_withdrawal_and_what_is_still_to_come_is_not_public()
    {
        var story = Written("first");
        Assert.Null(story.Publish(At(10), Almaty));
        Write(story, "second", At(20));
        Assert.Null(story.Withdraw("Wrong.", At(30)));
        Write(story, "third", At(40));

        Assert.Equal([(1, At(10)), (2, At(20))], Seen(story, At(50)));
        // By a clock that was set back.
        Assert.Equal([(1, At(10))], Seen(story, At(19)));
    }

    [Fact]
    public void Whatever_becomes_of_a_story_nothing_hidden_is_a_version_and_every_version_was_seen()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (chance, story, now) = (new Random(seed), Written("0"), 0);
            var shown = new SortedSet<int>();
            for (var step = 1; step < 40; step++)
            {
                now += chance.Next(1, 5);
                switch (chance.Next(8))
                {
                    case 0:
                        _ = story.Publish(At(now), Almaty);
                        break;
                    case 1:
                        _ = story.PublishAsOf(At(now + chance.Next(-3, 6)), Almaty, At(now));
                        break;
                    case 2 when story.PublishedAt is null:
                        story.Embargo(At(now + chance.Next(-3, 9)));
                        break;
                    case 3 when step > 30:
                        _ = story.Withdraw("Wrong.", At(now));
                        break;
                    default:
                        Write(story, $"{step}", At(now));
                        break;
                }
                if (story.StateAt(At(now)) is StoryState.Published)
                    shown.Add(story.RevisionNumber);
            }
            if (story.PublishedAt is null)
                continue;

            var seen = Seen(story, At(now)).Select(version => version.Number).ToList();
            Assert.Empty(shown.Except(seen));
            Assert.All(seen, number => Assert.True(number >= story.FirstPublicRevision));
            Assert.Equal(seen.Order().Distinct(), seen);
        }
    }

    [Fact]
    public void An_excerpt_has_what_changed_and_a_few_words_around_it()
    {
        var before = string.Join(' ', Enumerable.Range(0, 400).Select(at => $"word{at}"));
        var after = before.Replace("word200 ", "other200 ", StringComparison.Ordinal);

        var pieces = Excerpts.Of(Prose.Compare(before, after));

        Assert.Equal([Fate.Same, Fate.Removed, Fate.Added, Fate.Same], pieces.Select(piece => piece.Fate));
        Assert.StartsWith(" … word", pieces[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("word199 ", pieces[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("word201 ", pieces[3].Text, StringComparison.Ordinal);
        Assert.EndsWith(" … ", pieces[3].Text, StringComparison.Ordinal);
        Assert.All(pieces, piece => Assert.InRange(piece.Text.Length, 1, 170));
    }

    [Fact]
    public void A_short_text_stays_whole()
    {
        var pieces = Prose.Compare("A bridge in Osh opens.", "A bridge in Uzgen opens.");

        Assert.Equal(pieces, Excerpts.Of(pieces));
    }

    private static Instant At(int minute) => Now + Duration.FromMinutes(minute);

    private static Story Written(params string[] forms)
    {
        var story = new Story(StoryId.New(), "en", "kazakhstan", "bridge", TranslationsId.New());
        foreach (var (at, form) in forms.Index())
            Write(story, form, At(-forms.Length + at));
        return story;
    }

    private static void Write(Story story, string form, Instant at) =>
        story.Write(new("A bridge", "", "", $"<p>{form}</p>"), null, at, "");

    private static IEnumerable<(int Number, Instant From)> Seen(Story story, Instant now) =>
        PublicVersions
            .Of(
                new(story.Stage, story.PublishedAt, story.EmbargoedUntil, story.ScheduledFor, story.WithdrawnAt),
                story.FirstPublicRevision,
                story.Revisions.Select(one => (one.Number, one.At)),
                now
            )
            .Select(version => (version.Number, version.From));
}

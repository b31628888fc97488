using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>Sets of stories, as comparisons that a database can make.</summary>
public static class StoryScopes
{
    extension(IQueryable<Story> stories)
    {
        /// <summary>The gate: what anybody may see at an instant. Every exit of the product asks it.</summary>
        public IQueryable<Story> PublicAt(Instant now) =>
            stories.Where(story =>
                story.PublishedAt <= now
                && (story.EmbargoedUntil == null || story.EmbargoedUntil <= now)
                && (story.WithdrawnAt == null || story.WithdrawnAt > now)
            );

        /// <summary>What was public and is taken back: it answers 410 with its reason, and nothing else shows it.</summary>
        public IQueryable<Story> WithdrawnAt(Instant now) =>
            stories.Where(story =>
                story.PublishedAt <= now
                && (story.EmbargoedUntil == null || story.EmbargoedUntil <= now)
                && story.WithdrawnAt <= now
            );

        /// <summary>Those whose scheduled time has come.</summary>
        public IQueryable<Story> ToPublishAt(Instant now) => stories.Where(story => story.ScheduledFor <= now);

        /// <summary>Those whose withdrawal was set for a time that has come, and of which nobody was told yet.</summary>
        public IQueryable<Story> ToWithdrawAt(Instant now) => stories.Where(story => story.WithdrawalDueAt <= now);

        /// <summary>Those with a correction whose time has come, and of which nobody was told yet.</summary>
        public IQueryable<Story> ToCorrectAt(Instant now) => stories.Where(story => story.CorrectionDueAt <= now);

        /// <summary>Those that somebody began or has in hand: a reporter reads no others before readers do.</summary>
        public IQueryable<Story> OwnOf(StaffId staff) =>
            stories.Where(story => story.BegunBy == staff || story.HeldBy == staff);

        public IQueryable<Story> In(string edition) => stories.Where(story => story.Edition == edition);

        public IQueryable<Story> NewestFirst() =>
            stories.OrderByDescending(story => story.PublishedAt).ThenByDescending(story => story.Id);
    }
}

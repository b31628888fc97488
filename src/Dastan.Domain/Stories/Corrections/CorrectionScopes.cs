using NodaTime;

namespace Dastan.Domain.Stories.Corrections;

/// <summary>Sets of corrections, as comparisons that a database can make.</summary>
public static class CorrectionScopes
{
    extension(IQueryable<Correction> corrections)
    {
        /// <summary>The gate of corrections. A story's own gate is asked besides: of a story that nobody may see, nothing is corrected in public.</summary>
        public IQueryable<Correction> PublicAt(Instant now) =>
            corrections.Where(one => one.PublishedAt <= now && (one.TakenBackAt == null || one.TakenBackAt > now));

        /// <summary>Those that are to become public after an instant.</summary>
        public IQueryable<Correction> ComingAfter(Instant now) =>
            corrections.Where(one => one.PublishedAt > now && one.TakenBackAt == null);

        public IQueryable<Correction> Of(StoryId story) => corrections.Where(one => one.StoryId == story);

        public IQueryable<Correction> In(string edition) => corrections.Where(one => one.Edition == edition);

        public IQueryable<Correction> NewestFirst() =>
            corrections.OrderByDescending(one => one.PublishedAt).ThenByDescending(one => one.Id);
    }
}

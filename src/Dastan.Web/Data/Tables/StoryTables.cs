using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Together;
using Dastan.Domain.Topics;
using Dastan.Web.Data.Lists;
using Dastan.Web.Data.Search;
using Dastan.Web.Newsroom.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dastan.Web.Data.Tables;

/// <summary>Stories with their revisions, bylines and topics, and the indexes of the hot lists.</summary>
public static class StoryTables
{
    public static void AddStories(this ModelBuilder model)
    {
        model.Entity<Story>(AddStory);
        model.Entity<StoryDraft>(AddDraft);
        model.Entity<StoryPlace>(AddPlace);
        model.Entity<StoryDay>(AddDay);
        model.Entity<StoryPreview>(AddPreview);
        model.Entity<UnfedStory>().ToTable("unfed_stories").HasKey(story => story.StoryId);
        model.Entity<StoryRevision>(revision =>
        {
            revision.ToTable("story_revisions").HasKey(r => new { r.StoryId, r.Number });
            revision.Ignore(r => r.Text);
        });
        model.Entity<StoryEvent>().ToTable("story_events").HasKey(e => new { e.StoryId, e.Number });
        model.Entity<StoryByline>(byline =>
        {
            byline.ToTable("story_bylines").HasKey(b => new { b.StoryId, b.PersonId });
            byline.Property(b => b.Edition).HasMaxLength(8);
            byline.HasIndex(b => new
            {
                b.PersonId,
                b.Edition,
                b.PublishedAt,
                b.StoryId,
            });
            byline.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StoryTopic>(topic =>
        {
            topic.ToTable("story_topics").HasKey(t => new { t.StoryId, t.TopicId });
            topic.Property(t => t.Edition).HasMaxLength(8);
            topic.HasIndex(t => new
            {
                t.TopicId,
                t.Edition,
                t.PublishedAt,
                t.StoryId,
            });
            topic.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void AddDraft(EntityTypeBuilder<StoryDraft> draft)
    {
        draft.ToTable("story_drafts").HasKey(d => new { d.StoryId, d.StaffId });
        // One that has ended, and ends again, keeps its version.
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.Property(d => d.Window).HasMaxLength(StoryPresence.LongestWindow).IsConcurrencyToken();
        draft.Property(d => d.Sequence).IsConcurrencyToken();
        draft.Ignore(d => d.Text);
        draft.Ignore(d => d.Read);
        draft.HasOne<Story>().WithMany().HasForeignKey(d => d.StoryId);
        draft.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.StaffId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void AddPreview(EntityTypeBuilder<StoryPreview> preview)
    {
        preview.ToTable("story_previews").HasKey(p => p.Digest);
        preview.Property(p => p.Digest).HasMaxLength(64);
        preview.HasOne<Story>().WithMany().HasForeignKey(p => p.StoryId);
        preview.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.MadeBy).OnDelete(DeleteBehavior.Restrict);
    }

    private static void AddDay(EntityTypeBuilder<StoryDay> day)
    {
        day.ToTable("story_days").HasKey(d => new { d.Edition, d.Number });
        day.Property(d => d.Edition).HasMaxLength(8);
        day.Ignore(d => d.Day);
    }

    private static void AddPlace(EntityTypeBuilder<StoryPlace> place)
    {
        place.ToTable("story_places").HasKey(p => p.Place);
        place.Property(p => p.Place).ValueGeneratedNever();
        place.HasIndex(p => p.StoryId).IsUnique();
        place.HasOne<Story>().WithMany().HasForeignKey(p => p.StoryId);
    }

    private static void AddStory(EntityTypeBuilder<Story> story)
    {
        story.ToTable("stories").Property(s => s.Id).ValueGeneratedNever();
        story.Property(s => s.Edition).HasMaxLength(8);
        story.Property(s => s.Section).HasMaxLength(PaperTables.SlugLength);
        story.Property(s => s.Slug).HasMaxLength(PaperTables.SlugLength);
        story.Property(s => s.KeptAddress).HasMaxLength(500);
        story.Property(s => s.Version).IsConcurrencyToken();
        story.Ignore(s => s.Text);

        story.HasMany(s => s.Revisions).WithOne().HasForeignKey(r => r.StoryId);
        story.HasMany(s => s.Events).WithOne().HasForeignKey(e => e.StoryId);
        story.HasMany(s => s.Corrections).WithOne().HasForeignKey(c => c.StoryId);
        story.HasMany(s => s.Bylines).WithOne().HasForeignKey(b => b.StoryId);
        story.HasMany(s => s.Topics).WithOne().HasForeignKey(t => t.StoryId);
        story.HasOne<Picture>().WithMany().HasForeignKey(s => s.LeadPictureId).OnDelete(DeleteBehavior.Restrict);

        story.HasIndex(s => new { s.Edition, s.Slug }).IsUnique();
        story.HasIndex(s => s.KeptAddress).IsUnique();
        story.HasIndex(s => new { s.Edition, s.PublishedAt });
        story.HasIndex(s => new
        {
            s.Edition,
            s.Section,
            s.PublishedAt,
        });
        story.HasIndex(s => new
        {
            s.Edition,
            s.PublishedOn,
            s.PublishedAt,
        });
        story.HasIndex(s => s.Translations);
        // What the newsroom is at: some hundred stories of a million.
        story.HasIndex(s => s.TouchedAt).HasFilter("published_at IS NULL");
        // What the calendar shows of a month.
        story.HasIndex(s => s.DueAt).HasFilter("due_at IS NOT NULL");
        // What is still to come of these is asked for whenever one of them has changed.
        story.HasIndex(s => s.EmbargoedUntil).HasFilter("embargoed_until IS NOT NULL");
        story.HasIndex(s => s.WithdrawnAt).HasFilter("withdrawn_at IS NOT NULL");
        // What the clockwork looks for, each second.
        story.HasIndex(s => s.ScheduledFor).HasFilter("scheduled_for IS NOT NULL");
        story.HasIndex(s => s.WithdrawalDueAt).HasFilter("withdrawal_due_at IS NOT NULL");
        story.HasIndex(s => s.CorrectionDueAt).HasFilter("correction_due_at IS NOT NULL");
        // The gate by id without touching the row, whose body is long: for a thousand matches of a search at once.
        story.HasIndex(s => new
        {
            s.Id,
            s.PublishedAt,
            s.EmbargoedUntil,
            s.WithdrawnAt,
        });
    }
}

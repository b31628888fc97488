using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dastan.Web.Data.Tables;

/// <summary>Trackers with their figures, what those said before, and targets; and which stories speak of which.</summary>
public static class TrackerTables
{
    public static void AddTrackers(this ModelBuilder model)
    {
        model.Entity<Tracker>(AddTracker);
        model.Entity<Figure>(AddFigure);
        model.Entity<FigureRestatement>(before =>
        {
            before.ToTable("figure_restatements").HasKey(r => new { r.FigureId, r.Number });
            before.Property(r => r.SourceAddress).HasMaxLength(FigureSource.LongestAddress);
            before.Ignore(r => r.Source);
            before.HasIndex(r => r.SourceStoryId);
            before.HasOne<Story>().WithMany().HasForeignKey(r => r.SourceStoryId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Target>(target =>
        {
            target.ToTable("targets").Property(t => t.Id).ValueGeneratedNever();
            target.Property(t => t.SourceAddress).HasMaxLength(FigureSource.LongestAddress);
            target.Ignore(t => t.Source);
            target.HasIndex(t => t.SourceStoryId);
            target.HasOne<Story>().WithMany().HasForeignKey(t => t.SourceStoryId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<TrackerTopic>(topic =>
        {
            topic.ToTable("tracker_topics").HasKey(t => new { t.TrackerId, t.TopicId });
            topic.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StoryTracker>(use =>
        {
            use.ToTable("story_trackers").HasKey(u => new { u.Slug, u.StoryId });
            use.Property(u => u.Slug).HasMaxLength(PaperTables.SlugLength);
            use.HasIndex(u => u.StoryId);
            use.HasOne<Story>().WithMany().HasForeignKey(u => u.StoryId);
        });
    }

    private static void AddTracker(EntityTypeBuilder<Tracker> tracker)
    {
        tracker.ToTable("trackers").Property(t => t.Id).ValueGeneratedNever();
        tracker.Property(t => t.Slug).HasMaxLength(PaperTables.SlugLength);
        tracker.Property(t => t.UnitCode).HasMaxLength(FigureUnit.LongestCode);
        tracker.Property(t => t.Section).HasMaxLength(PaperTables.SlugLength);
        tracker.Property(t => t.Licence).HasMaxLength(Tracker.LongestLicence);
        tracker.Property(t => t.LicenceAddress).HasMaxLength(FigureSource.LongestAddress);
        tracker.Property(t => t.Version).IsConcurrencyToken();
        tracker.Ignore(t => t.Unit);
        tracker.HasIndex(t => t.Slug).IsUnique();
        tracker.HasMany(t => t.Figures).WithOne().HasForeignKey(f => f.TrackerId);
        tracker.HasMany(t => t.Targets).WithOne().HasForeignKey(t => t.TrackerId);
        tracker.HasMany(t => t.Topics).WithOne().HasForeignKey(t => t.TrackerId);
    }

    private static void AddFigure(EntityTypeBuilder<Figure> figure)
    {
        figure.ToTable("figures").Property(f => f.Id).ValueGeneratedNever();
        figure.Property(f => f.SourceAddress).HasMaxLength(FigureSource.LongestAddress);
        figure.Ignore(f => f.Period).Ignore(f => f.Said).Ignore(f => f.Source).Ignore(f => f.Versions);
        figure.HasMany(f => f.Restatements).WithOne().HasForeignKey(r => r.FigureId);
        figure.HasIndex(f => f.SourceStoryId);
        figure.HasOne<Story>().WithMany().HasForeignKey(f => f.SourceStoryId).OnDelete(DeleteBehavior.Restrict);
    }
}

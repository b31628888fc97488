using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Together;
using Dastan.Web.Newsroom.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dastan.Web.Data.Tables;

/// <summary>What those who work on one story know of each other: who is in it, and who writes.</summary>
public static class TogetherTables
{
    public static void AddTogether(this ModelBuilder model)
    {
        model.Entity<StoryPresence>(AddPresence);
        model.Entity<StoryPen>(AddPen);
    }

    private static void AddPresence(EntityTypeBuilder<StoryPresence> presence)
    {
        presence
            .ToTable("story_presences")
            .HasKey(p => new
            {
                p.StoryId,
                p.StaffId,
                p.Window,
            });
        presence.Property(p => p.Window).HasMaxLength(StoryPresence.LongestWindow);
        // What a window sent before it went, and is still on its way, is held against it.
        presence.Property(p => p.IsGone).IsConcurrencyToken();
        presence.Property(p => p.Place).HasMaxLength(20);
        // Who is in which story, for the desk's list.
        presence.HasIndex(p => p.SeenAt);
        presence.HasOne<Story>().WithMany().HasForeignKey(p => p.StoryId);
        presence.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.StaffId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void AddPen(EntityTypeBuilder<StoryPen> pen)
    {
        pen.ToTable("story_pens").HasKey(p => p.StoryId);
        pen.Property(p => p.Window).HasMaxLength(StoryPresence.LongestWindow);
        pen.Property(p => p.Version).IsConcurrencyToken();
        pen.HasOne<Story>().WithOne().HasForeignKey<StoryPen>(p => p.StoryId);
        pen.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

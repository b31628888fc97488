using Dastan.Domain.Fronts;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>Fronts as laid out, with their slots.</summary>
public static class FrontTables
{
    public static void AddFronts(this ModelBuilder model)
    {
        model.Entity<Front>(front =>
        {
            front.ToTable("fronts").Property(f => f.Id).ValueGeneratedNever();
            front.Property(f => f.Edition).HasMaxLength(8);
            front.Property(f => f.Section).HasMaxLength(PaperTables.SlugLength);
            front.Property(f => f.Note).HasMaxLength(Front.NoteLength);
            front.HasMany(f => f.Slots).WithOne().HasForeignKey(s => s.FrontId);
            front.HasIndex(f => new
            {
                f.Edition,
                f.Section,
                f.PublishedAt,
            });
            // What came in from elsewhere has no number, and there may be any of those.
            front
                .HasIndex(f => new
                {
                    f.Edition,
                    f.Section,
                    f.Number,
                })
                .IsUnique();
            front.HasIndex(f => f.PublishedAt);
        });
        model.Entity<FrontSlot>(slot =>
        {
            slot.ToTable("front_slots").HasKey(s => new { s.FrontId, s.Position });
            slot.HasIndex(s => s.PinnedUntil).HasFilter("pinned_until IS NOT NULL");
            slot.HasOne<Story>().WithMany().HasForeignKey(s => s.StoryId);
        });
    }
}

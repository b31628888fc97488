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
            front.HasMany(f => f.Slots).WithOne().HasForeignKey(s => s.FrontId);
            front.HasIndex(f => new
            {
                f.Edition,
                f.Section,
                f.PublishedAt,
            });
        });
        model.Entity<FrontSlot>(slot =>
        {
            slot.ToTable("front_slots").HasKey(s => new { s.FrontId, s.Position });
            slot.HasOne<Story>().WithMany().HasForeignKey(s => s.StoryId);
        });
    }
}

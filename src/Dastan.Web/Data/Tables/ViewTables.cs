using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dastan.Web.Data.Tables;

/// <summary>Views of the desk's list, and with which of them it opens.</summary>
public static class ViewTables
{
    public static void AddViews(this ModelBuilder model)
    {
        model.Entity<SavedView>(AddView);
        model.Entity<StartView>(start =>
        {
            start.ToTable("start_views").HasKey(s => s.StaffId);
            start.HasOne<StaffMember>().WithOne().HasForeignKey<StartView>(s => s.StaffId);
            start.HasOne<SavedView>().WithMany().HasForeignKey(s => s.ViewId);
        });
    }

    private static void AddView(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_views").Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.Version).IsConcurrencyToken();
        view.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        view.Property(v => v.Filter).HasMaxLength(SavedView.LongestFilter);
        view.HasOne<StaffMember>().WithMany().HasForeignKey(v => v.MadeBy).OnDelete(DeleteBehavior.Restrict);
        view.HasOne<Desk>().WithMany().HasForeignKey(v => v.DeskId);
    }
}

using Dastan.Domain.Stories.Corrections;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>Corrections of stories, and the index of their list.</summary>
public static class CorrectionTables
{
    public static void AddCorrections(this ModelBuilder model) =>
        model.Entity<Correction>(correction =>
        {
            correction.ToTable("corrections").Property(c => c.Id).ValueGeneratedNever();
            correction.Property(c => c.Edition).HasMaxLength(8);
            correction.Property(c => c.Wrong).HasMaxLength(CorrectionText.Longest);
            correction.Property(c => c.Now).HasMaxLength(CorrectionText.Longest);
            correction.HasIndex(c => new
            {
                c.Edition,
                c.PublishedAt,
                c.Id,
            });
            // What is still to come is asked for whenever one of them has changed, and lists for programs have all editions in one.
            correction.HasIndex(c => new { c.PublishedAt, c.Id });
        });
}

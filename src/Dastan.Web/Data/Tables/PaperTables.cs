using Dastan.Domain.Imports;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>The paper's settings, editions and sections; its people, topics and pictures; redirects and imports.</summary>
public static class PaperTables
{
    /// <summary>Longest slug, address part or code that a column takes.</summary>
    public const int SlugLength = 200;

    public static void AddPaper(this ModelBuilder model)
    {
        model.Entity<Paper>(paper =>
        {
            paper.ToTable("papers").Property(p => p.Id).ValueGeneratedNever();
            paper.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<Edition>(edition =>
        {
            edition.ToTable("editions").HasKey(e => e.Code);
            edition.Property(e => e.Code).HasMaxLength(8);
        });
        model.Entity<Section>(section =>
        {
            section.ToTable("sections").HasKey(s => new { s.Edition, s.Slug });
            section.Property(s => s.Edition).HasMaxLength(8);
            section.Property(s => s.Slug).HasMaxLength(SlugLength);
        });
        model.Entity<StaticPage>(page =>
        {
            page.ToTable("static_pages").Property(p => p.Id).ValueGeneratedNever();
            page.Property(p => p.Edition).HasMaxLength(8);
            page.Property(p => p.Slug).HasMaxLength(SlugLength);
            page.Property(p => p.Version).IsConcurrencyToken();
            page.HasIndex(p => new { p.Edition, p.Slug }).IsUnique();
        });
        model.Entity<Redirect>(redirect =>
        {
            redirect.ToTable("redirects").HasKey(r => r.From);
            redirect.Property(r => r.From).HasMaxLength(OldAddress.MaxLength);
            // Whoever leads elsewhere what somebody else has led elsewhere meanwhile is told.
            redirect.Property(r => r.To).IsConcurrencyToken();
            // When a page moves, what led to it is to lead to its new address.
            redirect.HasIndex(r => r.To);
        });
        AddWhoAndWhat(model);
    }

    private static void AddWhoAndWhat(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people").Property(p => p.Id).ValueGeneratedNever();
            person.Property(p => p.Slug).HasMaxLength(SlugLength);
            person.Property(p => p.Version).IsConcurrencyToken();
            person.HasIndex(p => p.Slug).IsUnique();
            person.HasIndex(p => p.PortraitId);
        });
        model.Entity<Topic>(topic =>
        {
            topic.ToTable("topics").Property(t => t.Id).ValueGeneratedNever();
            topic.Property(t => t.Slug).HasMaxLength(SlugLength);
            topic.Property(t => t.Version).IsConcurrencyToken();
            topic.HasIndex(t => t.Slug).IsUnique();
        });
        model.Entity<Picture>(picture =>
        {
            picture.ToTable("pictures").Property(p => p.Id).ValueGeneratedNever();
            picture.Property(p => p.Hash).HasMaxLength(64);
            picture.HasIndex(p => p.Hash).IsUnique();
            picture.Property(p => p.OriginalHash).HasMaxLength(64);
            picture.HasIndex(p => p.OriginalHash);
            picture.Property(p => p.FocusX).HasDefaultValue(Picture.Middle).HasSentinel(-1);
            picture.Property(p => p.FocusY).HasDefaultValue(Picture.Middle).HasSentinel(-1);
            picture.Property(p => p.Version).IsConcurrencyToken();
            picture.HasMany(p => p.Marks).WithOne().HasForeignKey(m => m.PictureId);
            // Those at which nobody has looked yet; in the end none.
            picture.HasIndex(p => p.Looks).HasFilter("looks IS NULL");
        });
        // By the mark first: it is what is looked for.
        model.Entity<LikenessMark>().ToTable("likeness_marks").HasKey(mark => new { mark.Mark, mark.PictureId });
        model.Entity<PictureUse>(use =>
        {
            use.ToTable("picture_uses").HasKey(u => new { u.PictureId, u.StoryId });
            use.HasIndex(u => u.StoryId);
            use.HasOne<Picture>().WithMany().HasForeignKey(u => u.PictureId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<Story>().WithMany().HasForeignKey(u => u.StoryId);
        });
        model.Entity<PagePicture>(use =>
        {
            use.ToTable("page_pictures").HasKey(u => new { u.PictureId, u.PageId });
            use.HasOne<Picture>().WithMany().HasForeignKey(u => u.PictureId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<StaticPage>().WithMany().HasForeignKey(u => u.PageId);
        });
        model.Entity<ImportedItem>(item =>
        {
            item.ToTable("imported_items").HasKey(i => new { i.Source, i.SourceId });
            item.Property(i => i.Source).HasMaxLength(400);
            item.Property(i => i.SourceId).HasMaxLength(SlugLength);
        });
    }
}

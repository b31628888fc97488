using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Notes;
using Dastan.Web.Newsroom.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dastan.Web.Data.Tables;

/// <summary>Notes to the writers of stories, which are the newsroom's alone.</summary>
public static class NoteTables
{
    public static void AddNotes(this ModelBuilder model)
    {
        model.Entity<StoryNote>(AddNote);
        model.Entity<NoteRemark>(AddRemark);
    }

    private static void AddNote(EntityTypeBuilder<StoryNote> note)
    {
        note.ToTable("story_notes").Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Version).IsConcurrencyToken();
        note.Property(n => n.Block).HasMaxLength(200);
        note.Property(n => n.Quote).HasMaxLength(StoryNote.LongestQuote);
        note.HasMany(n => n.Remarks).WithOne().HasForeignKey(r => r.NoteId);
        note.HasOne<Story>().WithMany().HasForeignKey(n => n.StoryId);
        note.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.ResolvedBy).OnDelete(DeleteBehavior.Restrict);
    }

    private static void AddRemark(EntityTypeBuilder<NoteRemark> remark)
    {
        remark.ToTable("note_remarks").HasKey(r => new { r.NoteId, r.Number });
        remark.Property(r => r.Text).HasMaxLength(NoteRemark.LongestText);
        remark.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.By).OnDelete(DeleteBehavior.Restrict);
    }
}

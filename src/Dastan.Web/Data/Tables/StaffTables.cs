using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dastan.Web.Data.Tables;

/// <summary>
/// The newsroom's people: their accounts, as Identity reads them, the ways in, desks, and the audit log; and the keys of its cookies. Of
/// Identity's tables those are here that we use: no claims, no accounts elsewhere, no roles of its own.
/// </summary>
public static class StaffTables
{
    // As Identity's own tables have them.
    private const int NameLength = 256;
    private const int CredentialLength = 1024;
    private const int AddressLength = 64;

    public static void AddStaff(this ModelBuilder model)
    {
        model.Entity<StaffMember>(AddMember);
        model.Entity<IdentityUserToken<StaffId>>(token =>
        {
            token
                .ToTable("staff_tokens")
                .HasKey(t => new
                {
                    t.UserId,
                    t.LoginProvider,
                    t.Name,
                });
            token.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.UserId);
        });
        model.Entity<IdentityUserPasskey<StaffId>>(passkey =>
        {
            passkey.ToTable("staff_passkeys").HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(CredentialLength);
            passkey.OwnsOne(p => p.Data).ToJson("data");
            passkey.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.UserId);
        });
        AddWaysIn(model);
        AddDesks(model);
        model.Entity<AuditEntry>(AddAudit);
        model.Entity<DataProtectionKey>().ToTable("cookie_keys");
    }

    private static void AddMember(EntityTypeBuilder<StaffMember> member)
    {
        member.ToTable("staff").Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.Name).HasMaxLength(StaffMember.MaxLength);
        member.Property(m => m.Language).HasMaxLength(8);
        member.Property(m => m.UserName).HasMaxLength(NameLength);
        member.Property(m => m.NormalizedUserName).HasMaxLength(NameLength);
        member.Property(m => m.Email).HasMaxLength(NameLength);
        member.Property(m => m.NormalizedEmail).HasMaxLength(NameLength);
        member.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();
        member.HasIndex(m => m.NormalizedUserName).IsUnique();
        member.HasIndex(m => m.NormalizedEmail).IsUnique();
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.Byline).OnDelete(DeleteBehavior.Restrict);
        // Nobody is shut out by others' attempts: who fails waits, and longer each time (Attempts).
        member.Ignore(m => m.LockoutEnd).Ignore(m => m.LockoutEnabled).Ignore(m => m.AccessFailedCount);
        member.Ignore(m => m.PhoneNumber).Ignore(m => m.PhoneNumberConfirmed);
    }

    private static void AddWaysIn(ModelBuilder model)
    {
        model.Entity<StaffSession>(session =>
        {
            session.ToTable("staff_sessions").Property(s => s.Id).ValueGeneratedNever();
            session.Property(s => s.From).HasMaxLength(AddressLength);
            session.Property(s => s.Device).HasMaxLength(StaffSession.DeviceLength);
            session.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffId);
        });
        model.Entity<StaffLink>(link =>
        {
            link.ToTable("staff_links").HasKey(l => l.Digest);
            link.Property(l => l.Digest).HasMaxLength(64);
            link.Property(l => l.Mail).HasMaxLength(StaffMember.MaxLength);
            link.HasOne<StaffMember>().WithMany().HasForeignKey(l => l.For);
        });
        model.Entity<Attempts>(attempts =>
        {
            attempts.ToTable("sign_in_attempts").HasKey(a => a.Key);
            attempts.Property(a => a.Key).HasMaxLength(AddressLength * 2);
        });
    }

    private static void AddDesks(ModelBuilder model)
    {
        model.Entity<Desk>(desk =>
        {
            desk.ToTable("desks").Property(d => d.Id).ValueGeneratedNever();
            desk.HasMany(d => d.Sections).WithOne().HasForeignKey(s => s.DeskId);
            desk.HasMany(d => d.Members).WithOne().HasForeignKey(m => m.DeskId);
        });
        model.Entity<DeskSection>(section =>
        {
            section
                .ToTable("desk_sections")
                .HasKey(s => new
                {
                    s.DeskId,
                    s.Edition,
                    s.Section,
                });
            section.HasOne<Section>().WithMany().HasForeignKey(s => new { s.Edition, s.Section });
        });
        model.Entity<DeskMember>(member =>
        {
            member.ToTable("desk_staff").HasKey(m => new { m.DeskId, m.StaffId });
            member.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.StaffId);
        });
    }

    private static void AddAudit(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries").Property(e => e.Id).ValueGeneratedOnAdd();
        entry.Property(e => e.Who).HasMaxLength(AuditEntry.NameLength);
        entry.Property(e => e.Thing).HasMaxLength(AuditEntry.NameLength);
        entry.Property(e => e.Act).HasMaxLength(60);
        entry.Property(e => e.Kind).HasMaxLength(60);
        entry.Property(e => e.From).HasMaxLength(AddressLength);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.StaffId, e.Id });
        entry.HasIndex(e => new
        {
            e.Kind,
            e.Thing,
            e.Id,
        });
    }
}

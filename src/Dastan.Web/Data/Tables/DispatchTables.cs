using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Newsroom.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dastan.Web.Data.Tables;

/// <summary>The outbox, and whom it tells.</summary>
public static class DispatchTables
{
    public static void AddDispatches(this ModelBuilder model)
    {
        model.Entity<Dispatch>(AddDispatch);
        model.Entity<WebHook>(AddHook);
        model.Entity<FeedSubscription>(AddSubscription);
        model.Entity<FollowedFeed>(feed =>
        {
            feed.ToTable("followed_feeds").HasKey(f => f.Topic);
            feed.Property(f => f.Topic).HasMaxLength(Dispatch.LongestName);
            feed.Property(f => f.Version).IsConcurrencyToken();
        });
    }

    private static void AddDispatch(EntityTypeBuilder<Dispatch> dispatch)
    {
        dispatch.ToTable("dispatches").Property(d => d.Id).ValueGeneratedOnAdd();
        dispatch.Property(d => d.Channel).HasMaxLength(20);
        dispatch.Property(d => d.Kind).HasMaxLength(40);
        dispatch.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
        dispatch.Property(d => d.LastAnswer).HasMaxLength(Dispatch.LongestAnswer);
        foreach (var name in new[] { nameof(Dispatch.Target), nameof(Dispatch.Subject), nameof(Dispatch.Key) })
            dispatch.Property(name).HasMaxLength(Dispatch.LongestName);
        // Whose lease ran out does not write over who has it now.
        dispatch.Property(d => d.LeaseOwner).HasMaxLength(40).IsConcurrencyToken();
        dispatch.Property(d => d.State).IsConcurrencyToken();
        dispatch.HasIndex(d => d.Key).IsUnique();
        // Of those that wait there are few, and of those that were given up; so each has an index of its own, which stays small.
        dispatch.HasIndex(d => d.DueAt).HasFilter("state = 'Waiting'");
        dispatch
            .HasIndex(d => new
            {
                d.Target,
                d.Subject,
                d.Id,
            })
            .HasFilter("state = 'Waiting'");
        dispatch.HasIndex(d => d.Id).HasFilter("state = 'Dead'");
        dispatch.HasIndex(d => d.EndedAt);
        dispatch.HasIndex(d => new { d.Target, d.Id });
    }

    private static void AddSubscription(EntityTypeBuilder<FeedSubscription> subscription)
    {
        subscription.ToTable("feed_subscriptions").Property(s => s.Id).ValueGeneratedNever();
        subscription.Property(s => s.Topic).HasMaxLength(Dispatch.LongestName);
        subscription.Property(s => s.Callback).HasMaxLength(WebHook.LongestAddress);
        subscription.HasIndex(s => new { s.Topic, s.Callback }).IsUnique();
    }

    private static void AddHook(EntityTypeBuilder<WebHook> hook)
    {
        hook.ToTable("web_hooks").Property(h => h.Id).ValueGeneratedNever();
        hook.Property(h => h.Version).IsConcurrencyToken();
        hook.Property(h => h.Name).HasMaxLength(WebHook.LongestName);
        hook.Property(h => h.Address).HasMaxLength(WebHook.LongestAddress);
        hook.HasOne<StaffMember>().WithMany().HasForeignKey(h => h.MadeBy).OnDelete(DeleteBehavior.Restrict);
    }
}

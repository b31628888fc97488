using Dastan.Domain.Rates.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>The ledger of official rates: answers and their bytes, what they said of each day, what people decided.</summary>
public static class RateTables
{
    private const int CodeLength = 20;
    private const int HashLength = 64;

    public static void AddRates(this ModelBuilder model)
    {
        AddArchive(model);
        AddDays(model);
        AddObservations(model);
        model.Entity<RateDecision>(decision =>
        {
            decision.ToTable("rate_decisions").HasIndex(d => new { d.Bank, d.AsOf });
            decision.Property(d => d.Bank).HasMaxLength(CodeLength);
            decision.Property(d => d.List).HasMaxLength(CodeLength);
            decision.Property(d => d.Base).HasMaxLength(3);
            decision.Property(d => d.Quote).HasMaxLength(3);
            decision.Property(d => d.Verdict).HasConversion<string>().HasMaxLength(CodeLength);
        });
        model.Entity<BankWatch>(watch =>
        {
            watch.ToTable("bank_watches").HasKey(w => w.Bank);
            watch.Property(w => w.Bank).HasMaxLength(CodeLength);
        });
        model.Entity<LedgerState>(state =>
        {
            state.ToTable("ledger_states").HasKey(s => s.Bank);
            state.Property(s => s.Bank).HasMaxLength(CodeLength);
        });
    }

    private static void AddArchive(ModelBuilder model)
    {
        model.Entity<RatePayload>(payload =>
        {
            payload.ToTable("rate_payloads").HasKey(p => p.Hash);
            payload.Property(p => p.Hash).HasMaxLength(HashLength);
        });
        model.Entity<KeptAnswer>(answer =>
        {
            answer.ToTable("kept_answers").HasIndex(a => new { a.Bank, a.Address });
            answer.HasIndex(a => a.Payload);
            answer.Property(a => a.Bank).HasMaxLength(CodeLength);
            answer.Property(a => a.Payload).HasMaxLength(HashLength);
            answer.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(CodeLength);
        });
    }

    private static void AddDays(ModelBuilder model) =>
        model.Entity<DayList>(day =>
        {
            day.ToTable("day_lists")
                .HasKey(d => new
                {
                    d.Bank,
                    d.List,
                    d.AsOf,
                });
            day.Property(d => d.Bank).HasMaxLength(CodeLength);
            day.Property(d => d.List).HasMaxLength(CodeLength);
            day.Property(d => d.Digest).HasMaxLength(HashLength);
            day.HasMany(d => d.Observations)
                .WithOne()
                .HasForeignKey(o => new
                {
                    o.Bank,
                    o.List,
                    o.AsOf,
                });
            day.Ignore(d => d.Accepted);
        });

    private static void AddObservations(ModelBuilder model) =>
        model.Entity<Observation>(said =>
        {
            said.ToTable("observations")
                .HasKey(o => new
                {
                    o.Bank,
                    o.Base,
                    o.Quote,
                    o.AsOf,
                    o.List,
                    o.Revision,
                });
            // The few that are held are looked for often, among very many that are not.
            said.HasIndex(o => o.Status).HasFilter("status = 'Held'");
            // So are those that say another number of a day than before.
            said.HasIndex(o => o.ObservedAt).HasFilter("revision > 1");
            said.Property(o => o.Bank).HasMaxLength(CodeLength);
            said.Property(o => o.List).HasMaxLength(CodeLength);
            said.Property(o => o.Base).HasMaxLength(3);
            said.Property(o => o.Quote).HasMaxLength(3);
            said.Property(o => o.Text).HasMaxLength(80);
            said.Property(o => o.Status).HasConversion<string>().HasMaxLength(CodeLength);
            said.Ignore(o => o.Price);
            said.Ignore(o => o.IsServed);
        });
}

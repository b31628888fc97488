using Dastan.Domain.Rates;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>Official rates.</summary>
public static class RateTables
{
    public static void AddRates(this ModelBuilder model) =>
        model.Entity<OfficialRate>(rate =>
        {
            rate.ToTable("official_rates")
                .HasKey(r => new
                {
                    r.Currency,
                    r.AsOf,
                    r.Bank,
                });
            rate.Property(r => r.Currency).HasMaxLength(3);
            rate.Property(r => r.Bank).HasMaxLength(20);
            rate.Property(r => r.PerDollar).HasPrecision(28, 12);
        });
}

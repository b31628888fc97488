using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>What other processes have to hear of changes.</summary>
public static class PressTables
{
    public static void AddPress(this ModelBuilder model) =>
        model.Entity<PurgeOrder>(order =>
        {
            order.ToTable("purge_orders").Property(o => o.Id).ValueGeneratedOnAdd();
            order.Ignore(o => o.Outdated);
            order.Ignore(o => o.Recalled);
        });
}

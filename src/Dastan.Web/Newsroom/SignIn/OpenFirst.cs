using Dastan.Web.Data;
using Dastan.Web.Newsroom.Audit;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>The link by which a paper without staff gets its first administrator.</summary>
public static class OpenFirst
{
    /// <summary>Makes one, which opens for a day; null where there are staff.</summary>
    /// <returns>Its address, as a path.</returns>
    public static async Task<string?> LinkAsync(IServiceProvider services, string command, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (await db.Staff.AnyAsync(stop))
            return null;

        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.StaffLinks.RemoveRange(await db.StaffLinks.Where(old => old.ExpiresAt < now).ToListAsync(stop));
        var (link, token) = StaffLink.First(now);
        _ = db.StaffLinks.Add(link);
        _ = await db.SaveAsync(Deed.ByCommand(command, "make-link", "link", "first", now), stop);
        return $"{NewsroomAddress.Root}/first/{token}";
    }
}

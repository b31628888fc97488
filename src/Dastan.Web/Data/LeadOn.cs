using Dastan.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data;

/// <summary>What happens to addresses when a page moves: the old one leads to the new one for ever, and so does all that led to the old one, in one hop.</summary>
public static class LeadOn
{
    extension(NewsDb db)
    {
        /// <summary>Adds it to what is to be saved.</summary>
        /// <param name="prefixes">Of all editions, for a page that each of them has; null for a page of one.</param>
        /// <param name="from">The path that the page had.</param>
        /// <param name="to">The path that it has now. What led away from there leads nowhere any more.</param>
        public async Task LeadOnAsync(IReadOnlyList<string>? prefixes, string from, string to, CancellationToken stop)
        {
            var isForEveryEdition = prefixes is not null;
            prefixes ??= [""];
            var (olds, news) = (
                prefixes.Select(prefix => prefix + from).ToList(),
                prefixes.Select(prefix => OldAddress.Key(prefix + to)).ToList()
            );
            foreach (var away in await db.Redirects.Where(redirect => news.Contains(redirect.From)).ToListAsync(stop))
                db.Redirects.Remove(away);
            foreach (var before in await db.Redirects.Where(redirect => olds.Contains(redirect.To)).ToListAsync(stop))
                if (db.Entry(before).State is not EntityState.Deleted)
                    before.Lead(prefixes[olds.IndexOf(before.To)] + to);

            var key = OldAddress.Key(from);
            if (await db.Redirects.FindAsync([key], stop) is { } here)
                here.Lead(to, isForEveryEdition);
            else
                db.Redirects.Add(new(from, to, isForEveryEdition));
        }

        /// <summary>Where the redirect leads that an address has, if it is not this one; null for nowhere.</summary>
        public Task<string?> LeadsElsewhereAsync(string from, string to, CancellationToken stop)
        {
            var key = OldAddress.Key(from);
            return db
                .Redirects.Where(redirect => redirect.From == key && redirect.To != to)
                .Select(redirect => redirect.To)
                .FirstOrDefaultAsync(stop);
        }
    }
}

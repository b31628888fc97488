using Dastan.Domain.Formats;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>The redirects of one batch, from where things were to where they are.</summary>
internal sealed class IncomingRedirects(ImportRun run, NewsDb db, NotYetWritten before, NotYetWritten own)
{
    private readonly Dictionary<string, string> wanted = [];

    /// <summary>All addresses that led to a story now lead to its new one.</summary>
    public void Add(IncomingStory story, string to)
    {
        foreach (var address in story.OtherAddresses.Prepend(story.Address).OfType<string>())
            Add(address, to);
    }

    public void Add(string address, string to)
    {
        var from = OldAddress.Key(address);
        if (from != OldAddress.Key(to) && !run.OwnPaths.Contains(from))
            if (!wanted.TryAdd(from, to) && wanted[from] != to)
                run.Report.Note(Leads(from, wanted[from], to));
    }

    private static string Leads(string from, string elsewhere, string to) =>
        $"the old address {from} leads to {elsewhere} already, and not to {to}";

    public async Task WriteAsync(CancellationToken stop)
    {
        var keys = wanted.Keys.ToList();
        var here = await db
            .Redirects.Where(redirect => keys.Contains(redirect.From))
            .ToDictionaryAsync(redirect => redirect.From, redirect => redirect.To, stop);
        foreach (var (from, to) in wanted)
            if (!here.TryGetValue(from, out var elsewhere) && !before.Redirects.TryGetValue(from, out elsewhere))
            {
                db.Add(Redirect.OfKey(from, to));
                own.Redirects[from] = to;
                run.Report.Count(ImportCount.Redirects);
            }
            else if (elsewhere != to)
                run.Report.Note(Leads(from, elsewhere, to));
    }
}

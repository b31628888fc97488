using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>Looks at redirects that are asked for together: what is wrong with each, and where it goes in one hop.</summary>
internal sealed class RedirectChecks(Visit visit, NewsDb db)
{
    private const int AtOnce = 400;

    // A chain is as long as this only where other hands made it.
    private const int MostHops = 20;

    private readonly List<string> prefixes = [.. visit.Reading.Snapshot.Editions.Select(edition => edition.Prefix)];
    private readonly Dictionary<string, Redirect> here = new(StringComparer.Ordinal);

    /// <param name="changed">The redirect among them that is there already and is to be changed; "" for none.</param>
    public async Task<IReadOnlyList<CheckedRedirect>> CheckAsync(
        IReadOnlyList<RedirectLine> lines,
        string changed,
        CancellationToken stop
    )
    {
        var book = new RedirectBook(prefixes);
        await LoadAsync(book, lines, stop);
        var standing = await new StandingPages(visit, db).AmongAsync(lines.Select(line => line.Asked), stop);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = lines
            .Select(line =>
                line.Fault is { } fault ? new CheckedRedirect(line, fault, "") : Alone(line, seen, standing, changed)
            )
            .ToList();
        foreach (var good in found.Where(one => one.Fault is null))
            book.Add(good.Line.Asked);
        return [.. found.Select(one => one.Fault is null ? Among(one, book) : one)];
    }

    /// <summary>Adds what was found good to what is to be saved; what led to an address that leads on now is led on too.</summary>
    public async Task AddAsync(IReadOnlyList<CheckedRedirect> good, CancellationToken stop)
    {
        foreach (var one in good.Where(one => !one.IsHere))
            if (here.TryGetValue(one.Line.Asked.From, out var redirect))
                redirect.Lead(one.To, one.Line.Asked.IsForEveryEdition);
            else
                _ = db.Redirects.Add(Redirect.OfKey(one.Line.Asked.From, one.To, one.Line.Asked.IsForEveryEdition));

        var news = good.Where(one => !one.IsHere)
            .SelectMany(one =>
                PrefixesOf(one.Line.Asked).Select(prefix => (prefix + one.Line.Asked.From, prefix, one.To))
            )
            .ToDictionary(way => way.Item1, way => way.To is ['/', ..] ? way.prefix + way.To : way.To);
        foreach (var some in news.Keys.Chunk(AtOnce))
        foreach (var before in await db.Redirects.Where(redirect => some.Contains(redirect.To)).ToListAsync(stop))
            if (!before.IsForEveryEdition || news[before.To] is ['/', ..])
                before.Lead(news[before.To]);
    }

    private IEnumerable<string> PrefixesOf(RedirectAsked asked) => asked.IsForEveryEdition ? prefixes : [""];

    private CheckedRedirect Alone(
        RedirectLine line,
        HashSet<string> seen,
        IReadOnlySet<string> standing,
        string changed
    )
    {
        var asked = line.Asked;
        if (!seen.Add(asked.From))
            return new(line, RedirectFault.Twice, "");
        if (standing.Contains(asked.From))
            return new(line, RedirectFault.PageStandsThere, "");
        if (!here.TryGetValue(asked.From, out var known) || asked.From == changed)
            return new(line, null, "");

        return known.To == asked.To && known.IsForEveryEdition == asked.IsForEveryEdition
            ? new(line, null, "") { IsHere = true }
            : new(line, RedirectFault.LeadsElsewhere, known.To);
    }

    private static CheckedRedirect Among(CheckedRedirect one, RedirectBook book)
    {
        if (book.Circle(one.Line.Asked) is { } circle)
            return one with { Fault = RedirectFault.Loop, About = string.Join(" → ", circle) };

        var way = book.Way(OldAddress.Written(one.Line.Asked.From));
        // For every edition it has to be a path: one that leads out of the paper stays two hops.
        return way.Count > 2 && (!one.Line.Asked.IsForEveryEdition || way[^1] is ['/', ..])
            ? one with
            {
                End = way[^1],
            }
            : one;
    }

    // All redirects that the ways from and to these can go by.
    private async Task LoadAsync(RedirectBook book, IReadOnlyList<RedirectLine> lines, CancellationToken stop)
    {
        var good = lines.Where(line => line.Fault is null).Select(line => line.Asked).ToList();
        var asked = good.SelectMany(one =>
                PrefixesOf(one)
                    .SelectMany(prefix => new[] { prefix + one.From, one.To is ['/', ..] ? prefix + one.To : one.To })
            )
            .ToList();
        var looked = new HashSet<string>(StringComparer.Ordinal);
        for (var hop = 0; hop < MostHops && asked.Count > 0; hop++)
        {
            var keys = asked.SelectMany(book.KeysOf).Where(looked.Add).ToList();
            asked = [];
            foreach (var some in keys.Chunk(AtOnce))
            foreach (var redirect in await db.Redirects.Where(one => some.Contains(one.From)).ToListAsync(stop))
            {
                here[redirect.From] = redirect;
                book.Add(redirect);
                asked.AddRange(
                    redirect.IsForEveryEdition ? prefixes.Select(prefix => prefix + redirect.To) : [redirect.To]
                );
            }
        }
    }
}

/// <summary>A redirect that was looked at.</summary>
/// <param name="Fault">Why it may not be; null where it may.</param>
/// <param name="About">The addresses of the circle, or where it leads already.</param>
internal sealed record CheckedRedirect(RedirectLine Line, RedirectFault? Fault, string About)
{
    /// <summary>It is there already, and the same.</summary>
    public bool IsHere { get; init; }

    /// <summary>Where the way ends to which it was to lead; "" where that is where it was to lead.</summary>
    public string End { get; init; } = "";

    /// <summary>Where it leads in one hop.</summary>
    public string To => End is "" ? Line.Asked.To : End;
}

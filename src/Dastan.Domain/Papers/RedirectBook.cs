namespace Dastan.Domain.Papers;

/// <summary>Redirects as they lead on from one another.</summary>
/// <param name="prefixes">Of the editions' addresses: "", "/ru".</param>
public sealed class RedirectBook(IReadOnlyCollection<string> prefixes)
{
    private readonly Dictionary<string, RedirectAsked> leads = new(StringComparer.Ordinal);

    public void Add(Redirect redirect) =>
        Add(new RedirectAsked(redirect.From, redirect.To, redirect.IsForEveryEdition));

    public void Add(RedirectAsked redirect) => leads[redirect.From] = redirect;

    public void Remove(string from) => leads.Remove(from);

    public bool Knows(string from) => leads.ContainsKey(from);

    /// <summary>By which keys a redirect may be found that leads on from an address: its own, and that within its edition.</summary>
    public IEnumerable<string> KeysOf(string address)
    {
        if (address is not ['/', ..])
            yield break;

        var key = OldAddress.Key(address);
        yield return key;
        foreach (var prefix in prefixes.Where(prefix => prefix is not ""))
            if (key.StartsWith(prefix + "/", StringComparison.Ordinal))
                yield return key[prefix.Length..];
    }

    /// <summary>Where somebody is led on to from an address; null where they stay.</summary>
    public string? Next(string address)
    {
        foreach (var key in KeysOf(address))
            if (leads.TryGetValue(key, out var lead))
            {
                var within = OldAddress.Key(address).Length - key.Length;
                if (within == 0)
                    return lead.To;
                if (lead.IsForEveryEdition)
                    return OldAddress.Key(address)[..within] + lead.To;
            }
        return null;
    }

    /// <summary>
    /// The way from an address: it, and each that it leads on to. The last is where it ends; in a circle, it is an address that the way has been at.
    /// </summary>
    public IReadOnlyList<string> Way(string address)
    {
        var way = new List<string> { address };
        var seen = new HashSet<string>(StringComparer.Ordinal) { Place(address) };
        while (Next(way[^1]) is { } next)
        {
            way.Add(next);
            if (!seen.Add(Place(next)))
                break;
        }
        return way;
    }

    /// <summary>Does the way from a redirect lead round in a circle, in any edition? The circle, or null.</summary>
    public IReadOnlyList<string>? Circle(RedirectAsked redirect) =>
        (redirect.IsForEveryEdition ? prefixes : [""])
            .Select(prefix => Way(prefix + OldAddress.Written(redirect.From)))
            .FirstOrDefault(way => way.Count > 1 && Next(way[^1]) is not null);

    private static string Place(string address) => address is ['/', ..] ? OldAddress.Key(address) : address;
}

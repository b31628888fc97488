namespace Dastan.Domain.Formats.WordPress;

/// <summary>
/// Who wrote an item: where the site had Co-Authors Plus, the terms of its taxonomy <c>author</c>, whose slug is the login with
/// "cap-" before it; else the account that made it, which beside such terms is that of whoever uploaded the text.
/// </summary>
internal static class WxrAuthors
{
    public static IReadOnlyList<IncomingAuthor> Of(
        string creator,
        IReadOnlyList<WxrTerm> terms,
        WxrChannel channel,
        WxrLookup lookup
    )
    {
        var authors = new List<IncomingAuthor>();
        foreach (var term in terms.Where(term => term.Domain == "author"))
            if (Named(LoginOf(term), term.Name, channel, lookup) is { Name: not "" } author)
                if (!authors.Exists(known => IsSame(known, author)))
                    authors.Add(author);
        if (authors is [] && Named(creator, creator, channel, lookup) is { Name: not "" } only)
            authors.Add(only);
        return authors;
    }

    private static bool IsSame(IncomingAuthor one, IncomingAuthor other) =>
        one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
        || one.Login.Equals(other.Login, StringComparison.OrdinalIgnoreCase);

    private static string LoginOf(WxrTerm term) =>
        term.Slug.StartsWith("cap-", StringComparison.Ordinal) ? term.Slug[4..]
        : term.Slug is "" ? term.Name
        : term.Slug;

    private static IncomingAuthor Named(string login, string name, WxrChannel channel, WxrLookup lookup) =>
        new(
            channel.Authors.GetValueOrDefault(login) is { Length: > 0 } known ? known
                : channel.Authors.GetValueOrDefault(name) is { Length: > 0 } knownByName ? knownByName
                : lookup.Guest(login) ?? lookup.Guest(name) ?? PlainText.Of(name),
            login
        );
}

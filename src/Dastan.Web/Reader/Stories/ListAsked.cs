using Dastan.Web.Data.Lists;

namespace Dastan.Web.Reader.Stories;

/// <summary>The parameters of a list's address: <c>before</c>, a key; and <c>page</c>, by which pages were numbered once.</summary>
/// <param name="Before">As it came; null for the first page.</param>
/// <param name="Page">As it came; null unless the address is an old one.</param>
public sealed record ListAsked(string? Before = null, string? Page = null)
{
    /// <summary>Null for the first page, and for what <see cref="Refusal"/> refuses.</summary>
    public ListKey? Key => Before is null ? null : ListKey.Read(Before);

    /// <summary>
    /// 404 for what is no key and never was a number of a page. A number leads to the list's beginning: what it meant a year ago is on
    /// another page now. Null where there is a page to look for.
    /// </summary>
    /// <param name="list">The address of its first page.</param>
    public IResult? Refusal(string list) =>
        Page is not null
            ? PageNumber.Of(Page) is null
                ? Results.NotFound()
                : Results.Redirect(list, permanent: true)
            : Before is not null && Key is null
                ? Results.NotFound()
                : null;
}

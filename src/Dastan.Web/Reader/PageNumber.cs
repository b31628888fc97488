using System.Globalization;

namespace Dastan.Web.Reader;

/// <summary>The parameter <c>page</c> of a list's address.</summary>
public static class PageNumber
{
    /// <summary>Stories on a page of a list.</summary>
    public const int Size = 20;

    /// <summary>1 where nothing is said; null for what is no page: zero, a word, a number with a sign.</summary>
    public static int? Of(string? page) =>
        page is null ? 1
        : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : null;

    /// <summary>The address of a page of a list; the first has no parameter.</summary>
    public static Func<int, string> AddressOf(string list) =>
        number => number == 1 ? list : FormattableString.Invariant($"{list}?page={number}");
}

namespace Dastan.Web.Parts;

/// <summary>Which part of a long list a page shows. All numbers count from 1.</summary>
/// <param name="From">Number of the first item shown; 0 where there is none.</param>
/// <param name="To">Number of the last item shown.</param>
/// <param name="Of">How many there are in all.</param>
/// <param name="Page">Which page this is.</param>
/// <param name="Pages">How many pages there are; at least 1.</param>
/// <param name="AddressOf">The address of a page by its number.</param>
public sealed record PagingView(int From, int To, int Of, int Page, int Pages, Func<int, string> AddressOf)
{
    /// <param name="page">From 1.</param>
    /// <param name="size">Items on a full page.</param>
    /// <param name="total">Items in all.</param>
    /// <param name="addressOf">The address of a page by its number.</param>
    public static PagingView At(int page, int size, int total, Func<int, string> addressOf)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        var from = total == 0 ? 0 : (page - 1) * size + 1;
        return new(from, Math.Min(page * size, total), total, page, pages, addressOf);
    }

    public string? PreviousAddress => Page > 1 ? AddressOf(Page - 1) : null;

    public string? NextAddress => Page < Pages ? AddressOf(Page + 1) : null;

    /// <summary>The pages worth a link: the first, the last, and those around this one; 0 stands for a gap.</summary>
    public IReadOnlyList<int> Numbers
    {
        get
        {
            int[] near = [1, Page - 1, Page, Page + 1, Pages];
            var shown = near.Where(number => number >= 1 && number <= Pages).Distinct().Order().ToList();
            return
            [
                .. shown.SelectMany(
                    (number, at) => at > 0 && number > shown[at - 1] + 1 ? [0, number] : new[] { number }
                ),
            ];
        }
    }
}

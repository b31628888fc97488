using System.Net;
using System.Text;

namespace Dastan.Web.Reader.Amounts;

/// <summary>A story's sums in other money where nothing can be pressed: in a feed, in Markdown, in mail.</summary>
public static class AmountList
{
    /// <summary>Story HTML: a heading and a list, each sum with what it was by the rates of its time, and whose they are; "" for no sums.</summary>
    public static string ListOf(this Reading reading, IReadOnlyList<AmountNote> notes)
    {
        if (notes is [])
            return "";

        var made = new StringBuilder($"<p><strong>{WebUtility.HtmlEncode(Title(reading))}</strong></p><ul>");
        foreach (var note in notes)
        {
            var sums = string.Join("; ", note.Rows.Select(row => row.Then));
            var sources = string.Join("; ", note.Legs.Concat(note.Restated));
            _ = made.Append("<li>").Append(WebUtility.HtmlEncode($"{note.Words}: {sums} ({sources})")).Append("</li>");
        }
        return made.Append("</ul>").ToString();
    }

    private static string Title(Reading reading) => Dastan.Domain.Languages.Words.For(reading.Code).OnAmounts.All;
}

using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Corrections;

/// <summary>GET /corrections: what was wrong in the edition's stories, the newest first.</summary>
public static class ListCorrections
{
    public static async Task<IResult> Get(
        Reading reading,
        NewsDb db,
        [AsParameters] ListAsked asked,
        CancellationToken stop
    )
    {
        const string path = CorrectionTexts.Path;
        var (list, refusal) = await CorrectionList.ReadAsync(reading, db, reading.AddressOf(path), asked, stop);
        if (list is null)
            return refusal!;

        var words = Words.For(reading.Code).OnCorrections;
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(words.Title, words.About, path, path).OnPage(list.Pages, reading.Origin) with
        {
            Alternates = reading.AlternatesOf(list.Pages.IsFirst, siblings),
            JsonLd = [reading.Way((words.Title, path))],
        };
        return Show.Page<CorrectionsPage, CorrectionsView>(
            reading.Frame(head, siblings, path),
            new(
                [
                    .. list.Rows.Select(row =>
                        (reading.Shown(row.Correction), new Link(row.Headline, row.AddressIn(reading.Edition.Prefix)))
                    ),
                ],
                list.Pages
            )
        );
    }
}

using System.Diagnostics;
using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Search;

/// <summary>GET /search: the stories of this edition that have the words asked for.</summary>
public static class ReadSearch
{
    private const string Path = "/search";

    public static async Task<IResult> Get(
        [AsParameters] SearchRequest request,
        Reading reading,
        NewsDb db,
        RateBooks books,
        SearchCounts counts,
        CancellationToken stop
    )
    {
        if (Complaint(request, reading) is { } complaint)
            return Refused(request, reading, complaint, await Latest.ReadAsync(reading, db, stop));

        var isKnown = request.Section is null or "" || reading.Sections.Any(section => section.Slug == request.Section);
        if (!isKnown || PageNumber.Of(request.Page) is not { } page)
            return Results.NotFound();

        var asked = await request.ForAsync(reading, books, stop);
        var begunAt = Stopwatch.GetTimestamp();
        var found = await db.Search.FindAsync(asked, reading.Now, stop);
        counts.Found(begunAt);
        var address = reading.AddressOf(Path);
        var paging = PagingView.At(
            page,
            PageNumber.Size,
            found.Stories.Count,
            number => request.AddressOfPage(address, number)
        );
        if (page > paging.Pages)
            return Results.NotFound();

        var ids = found.Stories.Skip((page - 1) * PageNumber.Size).Take(PageNumber.Size).ToList();
        var view = View(request, reading) with
        {
            Results = await SearchResultList.ReadAsync(reading, db, ids, found.LookedFor, stop),
            Filters = await SearchFacets.ReadAsync(reading, db, asked, found.Stories, stop),
            Paging = asked.Query.IsEmpty ? null : paging,
            SearchedInstead = found.Instead,
            ExactAddress = found.Instead is null ? null : request.ExactAddress(address),
            Latest = ids.Count == 0 ? await Latest.ReadAsync(reading, db, stop) : [],
        };
        return Answer(reading, request, view, StatusCodes.Status200OK);
    }

    private static string? Complaint(SearchRequest request, Reading reading)
    {
        var words = Words.For(reading.Code);
        return request.Typed.Length > SearchRequest.MaxLength ? words.QueryTooLong
            : request.WrongDate is { } date ? Words.Filled(words.NoSuchDate, Start(date))
            : null;
    }

    private static IResult Refused(
        SearchRequest request,
        Reading reading,
        string complaint,
        IReadOnlyList<StoryCard> latest
    ) =>
        Answer(
            reading,
            request,
            View(request, reading) with
            {
                Complaint = complaint,
                Latest = latest,
            },
            StatusCodes.Status400BadRequest
        );

    private static SearchView View(SearchRequest request, Reading reading) =>
        new()
        {
            Query = Start(request.Typed),
            From = Start(request.From ?? ""),
            Until = Start(request.Until ?? ""),
            UnfilteredAddress = request is { IsFiltered: true, Typed: not "" }
                ? request.UnfilteredAddress(reading.AddressOf(Path))
                : null,
        };

    private static string Start(string text) =>
        text.Length <= SearchRequest.MaxLength ? text : text[..SearchRequest.MaxLength];

    private static IResult Answer(Reading reading, SearchRequest request, SearchView view, int status)
    {
        var hasFeed = status is StatusCodes.Status200OK && view.Query is not "";
        var list = hasFeed ? request.AddressOfPage(Path, 1) : "/";
        var title = Words.For(reading.Code).Search;
        var head = reading.Head(view.Query is "" ? title : $"{view.Query} – {title}", "", Path, list) with
        {
            IsForIndexes = false,
        };
        return Show.Page<SearchPage, SearchView>(
            reading.Frame(head, reading.InEditions(Path, _ => true)),
            view,
            status
        );
    }
}

using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>The list of redirects, for whichever act shows it.</summary>
internal static class RedirectAnswers
{
    private const int OnPage = 100;

    public static async Task<IResult> ListAsync(
        Visit visit,
        NewsDb db,
        RedirectsAsked asked,
        RedirectForm form,
        string? problem,
        CancellationToken stop
    )
    {
        var (sought, after) = (asked.Q?.Trim().ToLowerInvariant() ?? "", asked.After ?? "");
        var rest = db
            .Redirects.AsNoTracking()
            .Where(redirect => string.Compare(redirect.From, after) > 0)
            .OrderBy(redirect => redirect.From)
            .AsQueryable();
        if (sought is not "")
            rest = rest.Where(redirect => redirect.From.Contains(sought) || redirect.To.Contains(sought));
        var found = await rest.Take(OnPage + 1).ToListAsync(stop);
        var next = found.Count > OnPage ? NewsroomAddress.Redirects + asked.Query(found[OnPage - 1].From) : null;
        var texts = visit.Texts.Redirects;
        var done =
            asked.Saved is not null ? texts.Saved
            : asked.Removed is not null ? texts.Removed
            : null;
        return visit.Page<RedirectsPage, RedirectsView>(
            texts.Title,
            new(asked.Q ?? "", [.. found.Take(OnPage)], next, form, done, problem),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>Why a redirect may not be, in the language of the visit.</summary>
    public static string? ProblemOf(Visit visit, CheckedRedirect one) =>
        one.Fault is { } fault ? visit.Texts.Redirects.Of(fault, one.About) : null;

    public static RedirectLine Read(Visit visit, RedirectForm form)
    {
        var (asked, fault) = RedirectAsked.Read(
            form.From ?? "",
            form.To ?? "",
            form.IsForEveryEdition,
            visit.Reading.Origin
        );
        return new(1, asked, fault);
    }
}

/// <summary>Which redirects somebody wants to see.</summary>
public sealed record RedirectsAsked
{
    /// <summary>A part of either address.</summary>
    public string? Q { get; init; }

    /// <summary>The key that the page comes after.</summary>
    public string? After { get; init; }

    public string? Saved { get; init; }

    public string? Removed { get; init; }

    internal string Query(string after) =>
        QueryString.Create("after", after)
        + (Q is null or "" ? "" : QueryString.Create("q", Q).Value!.Replace('?', '&'));
}

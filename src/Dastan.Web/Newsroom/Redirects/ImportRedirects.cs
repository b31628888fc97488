using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>/newsroom/redirects/import: many redirects at once, all of them or none.</summary>
public static class ImportRedirects
{
    // As many bytes as so many lines of two long addresses could ever have.
    private const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The same as a field, in which a form writes three signs for each byte that is no letter.</summary>
    public const int MostOfForm = 3 * MostBytes + 64 * 1024;

    /// <summary>GET: where they are brought in.</summary>
    public static IResult Get(Visit visit) => Page(visit, new("", null, null));

    /// <summary>POST with <c>lines</c> or a <c>file</c>: told is, line by line, what would happen; with <c>sure</c>, and where nothing is wrong, it does.</summary>
    public static async Task<IResult> Post(
        [FromForm] RedirectImportForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var (text, problem) = await TextAsync(visit, form, stop);
        var lines = RedirectFile.Read(text, visit.Reading.Origin);
        if (problem is null && lines.Count > RedirectFile.MostLines)
            problem = Words.Filled(visit.Texts.Redirects.TooMany, RedirectFile.MostLines);
        if (problem is not null)
            return Page(visit, new(text, null, problem), StatusCodes.Status422UnprocessableEntity);

        var checks = new RedirectChecks(visit, db);
        var found = await checks.CheckAsync(lines, "", stop);
        var report = Report(visit, found);
        if (form.Sure is not "yes" || report.Faulty > 0 || report.Good == 0)
            return Page(
                visit,
                new(text, report, null),
                report.Faulty > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
            );

        await checks.AddAsync(found, stop);
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.KeepRedirects, "redirects", "import"), stop);
        }
        catch (DbUpdateException)
        {
            // One of the addresses was taken between our look and our writing; none is written.
            db.ChangeTracker.Clear();
            found = await new RedirectChecks(visit, db).CheckAsync(lines, "", stop);
            return Page(visit, new(text, Report(visit, found), null), StatusCodes.Status409Conflict);
        }
        return Results.LocalRedirect($"{NewsroomAddress.Redirects}?saved");
    }

    private static async Task<(string Text, string? Problem)> TextAsync(
        Visit visit,
        RedirectImportForm form,
        CancellationToken stop
    )
    {
        var texts = visit.Texts.Redirects;
        var tooMany = Words.Filled(texts.TooMany, RedirectFile.MostLines);
        if (form.File is not { Length: > 0 } file)
            return (form.Lines ?? "") is var typed && typed.Length > MostBytes ? ("", tooMany)
                : string.IsNullOrWhiteSpace(typed) ? ("", texts.Empty)
                : (typed, null);
        if (file.Length > MostBytes)
            return ("", tooMany);

        using var reader = new StreamReader(file.OpenReadStream());
        return (await reader.ReadToEndAsync(stop), null);
    }

    private static RedirectReport Report(Visit visit, IReadOnlyList<CheckedRedirect> found)
    {
        var findings = new List<(int, string, string, bool)>();
        foreach (var one in found)
            if (RedirectAnswers.ProblemOf(visit, one) is { } problem)
                findings.Add((one.Line.Number, one.Line.Asked.From, problem, true));
            else if (one.End is not "")
                findings.Add(
                    (
                        one.Line.Number,
                        one.Line.Asked.From,
                        Words.Filled(visit.Texts.Redirects.Shortened, one.End),
                        false
                    )
                );
        return new(
            found.Count(one => one is { Fault: null, IsHere: false }),
            found.Count(one => one.IsHere),
            found.Count(one => one.Fault is not null),
            findings
        );
    }

    private static IResult Page(Visit visit, RedirectImportView view, int status = StatusCodes.Status200OK) =>
        visit.Page<RedirectImportPage, RedirectImportView>(visit.Texts.Redirects.ImportTitle, view, status);
}

/// <summary>What is to be imported.</summary>
public sealed record RedirectImportForm
{
    public IFormFile? File { get; init; }

    public string? Lines { get; init; }

    /// <summary>"yes" once it was told what will happen.</summary>
    public string? Sure { get; init; }
}

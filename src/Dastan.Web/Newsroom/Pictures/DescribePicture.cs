using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>/newsroom/pictures/{id}: what a picture shows, whose it is, until when it may be shown, what matters most in it.</summary>
public static class DescribePicture
{
    private const int LongestText = 2000;
    private const int LongestLine = 400;

    public static async Task<IResult> Get(
        Guid id,
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string? saved = null
    ) =>
        await FindAsync(db, id, stop) is { } picture
            ? await PicturePages.ShowAsync(
                visit,
                db,
                picture,
                sheet => sheet with { IsSaved = saved is not null },
                StatusCodes.Status200OK,
                stop
            )
            : Results.NotFound();

    public static async Task<IResult> Post(
        Guid id,
        IFormCollection form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (await FindAsync(db, id, stop) is not { } picture)
            return Results.NotFound();

        var asked = new Asked(visit, form);
        if (form["version"] != picture.Version.ToString(CultureInfo.InvariantCulture))
            return await AgainAsync(
                visit,
                db,
                picture,
                asked,
                visit.Texts.Picture.ChangedMeanwhile,
                StatusCodes.Status409Conflict,
                stop
            );
        if (asked.Problem(visit) is { } problem)
            return await AgainAsync(visit, db, picture, asked, problem, StatusCodes.Status422UnprocessableEntity, stop);

        picture.Describe(asked.In("alternative", LongestText), asked.In("caption", LongestText), asked.Line("credit"));
        picture.Allow(asked.Line("rights"), asked.Until);
        if (picture.FocusOn(asked.Percent("focusX"), asked.Percent("focusY")) is { } no)
            return await AgainAsync(
                visit,
                db,
                picture,
                asked,
                visit.Texts.Of(no),
                StatusCodes.Status422UnprocessableEntity,
                stop
            );
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.BringPictures, "picture", id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var theirs = (await FindAsync(db, id, stop))!;
            return await AgainAsync(
                visit,
                db,
                theirs,
                asked,
                visit.Texts.Picture.ChangedMeanwhile,
                StatusCodes.Status409Conflict,
                stop
            );
        }
        return Results.LocalRedirect($"{OfferedPicture.AddressOf(picture.Id)}?saved");
    }

    private static Task<Picture?> FindAsync(NewsDb db, Guid id, CancellationToken stop) =>
        db.Pictures.FirstOrDefaultAsync(picture => picture.Id == new PictureId(id), stop);

    private static Task<IResult> AgainAsync(
        Visit visit,
        NewsDb db,
        Picture picture,
        Asked asked,
        string problem,
        int status,
        CancellationToken stop
    )
    {
        return PicturePages.ShowAsync(visit, db, picture, asked.Filled(problem), status, stop);
    }

    /// <summary>What the form says.</summary>
    private sealed class Asked(Visit visit, IFormCollection form)
    {
        public LocalDate? Until =>
            LocalDatePattern.Iso.Parse(Line("rightsUntil")) is { Success: true, Value: var day } ? day : null;

        public string? Problem(Visit visit) =>
            Line("rightsUntil") is not "" and var until && Until is null
                ? Words.Filled(visit.Texts.Picture.NotADay, until)
                : null;

        public string Line(string field) => Cut(form[field].ToString(), LongestLine);

        public int Percent(string field) =>
            int.TryParse(form[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent)
                ? percent
                : -1;

        public LocalText In(string field, int longest) =>
            new(
                visit.Reading.Snapshot.Editions.Select(edition =>
                    KeyValuePair.Create(edition.Code, Cut(form[$"{field}-{edition.Code}"].ToString(), longest))
                )
            );

        public Func<PictureSheet, PictureSheet> Filled(string problem) =>
            sheet =>
                sheet with
                {
                    Words =
                    [
                        .. sheet.Words.Select(words =>
                            words with
                            {
                                Alternative = form[$"alternative-{words.Edition}"].ToString(),
                                Caption = form[$"caption-{words.Edition}"].ToString(),
                            }
                        ),
                    ],
                    Credit = form["credit"].ToString(),
                    Rights = form["rights"].ToString(),
                    RightsUntil = form["rightsUntil"].ToString(),
                    FocusX = Percent("focusX"),
                    FocusY = Percent("focusY"),
                    Problem = problem,
                };

        private static string Cut(string text, int longest)
        {
            var line = string.Join(
                ' ',
                text.Split((char[])['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)
            );
            return line.Length <= longest ? line : line[..longest];
        }
    }
}

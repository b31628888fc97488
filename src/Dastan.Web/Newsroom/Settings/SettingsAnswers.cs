using Dastan.Domain.Languages;
using Dastan.Web.Data;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>The page of the settings, for whichever act shows it.</summary>
internal static class SettingsAnswers
{
    public static async Task<IResult> ShowAsync(
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        bool isSaved = false,
        SectionForm? section = null,
        EditionForm? edition = null,
        string? problem = null
    )
    {
        var here = await PaperSettings.LoadAsync(db, stop);
        var view = View(here, here.Groups(visit.Texts.Settings)) with
        {
            IsSaved = isSaved,
            Section = section ?? new(),
            Edition = edition ?? Usual(visit, here),
            Problem = problem,
        };
        return Answer(
            visit,
            view,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>The page again, with what was typed and why it was refused.</summary>
    public static IResult Again(Visit visit, PaperSettings here, IFormCollection form, string problem) =>
        Answer(
            visit,
            View(here, Typed(visit, here, form)) with
            {
                Problem = problem,
            },
            StatusCodes.Status422UnprocessableEntity
        );

    /// <summary>What was typed, and what somebody else has set since where that differs. Saved again, what was typed counts.</summary>
    public static IResult Meanwhile(Visit visit, PaperSettings here, IFormCollection form) =>
        Answer(
            visit,
            View(here, Typed(visit, here, form)) with
            {
                Problem = visit.Texts.Settings.Meanwhile,
                Theirs =
                [
                    .. here.Groups(visit.Texts.Settings)
                        .SelectMany(group => group.Fields)
                        .Where(field => field.Typed(form) != field.Value),
                ],
            },
            StatusCodes.Status409Conflict
        );

    private static IReadOnlyList<SettingGroup> Typed(Visit visit, PaperSettings here, IFormCollection form) =>
        [
            .. here.Groups(visit.Texts.Settings)
                .Select(group =>
                    group with
                    {
                        Fields = [.. group.Fields.Select(field => field with { Value = field.Typed(form) })],
                    }
                ),
        ];

    private static SettingsView View(PaperSettings here, IReadOnlyList<SettingGroup> groups) =>
        new(groups, here.Paper.Version, [.. here.Editions.Select(edition => (edition.Code, edition.Name))])
        {
            IsFounded = here.IsFounded,
            Languages =
            [
                .. Language.All.Where(language =>
                    !here.IsFounded || here.Editions.All(edition => edition.Code != language.Code)
                ),
            ],
        };

    // Whoever founds a paper writes in its language, as a rule; and editions of a paper keep one clock.
    private static EditionForm Usual(Visit visit, PaperSettings here) =>
        here.IsFounded ? new() { Zone = here.Editions[0].TimeZone } : new() { Language = visit.Texts.Language.Code };

    private static IResult Answer(Visit visit, SettingsView view, int status) =>
        visit.Page<SettingsPage, SettingsView>(visit.Texts.Settings.Title, view, status);
}

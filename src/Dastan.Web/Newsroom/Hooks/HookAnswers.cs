using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Hooks;

/// <summary>The pages of web hooks, for whichever act shows them.</summary>
internal static class HookAnswers
{
    public const string Kind = "web-hook";

    public static async Task<IResult> ListAsync(
        Visit visit,
        NewsDb db,
        HookForm form,
        string? problem,
        CancellationToken stop
    )
    {
        var hooks = await db.WebHooks.AsNoTracking().OrderBy(hook => hook.Id).ToListAsync(stop);
        return visit.Page<HooksPage, HooksView>(
            visit.Texts.Dispatches.Hooks,
            new(
                [.. hooks.Select(hook => new HookLine($"{hook.Id}", hook.Name, hook.Address, StateOf(visit, hook)))],
                form,
                Editions(visit),
                problem
            ),
            Status(problem)
        );
    }

    public static IResult One(Visit visit, WebHook hook, HookForm form, string? notice, string? problem) =>
        visit.Page<HookPage, HookView>(
            hook.Name,
            new(
                $"{hook.Id}",
                StateOf(visit, hook),
                hook.IsOn,
                form,
                Editions(visit),
                hook.OldSecretUntil is { } until && until > visit.Now
                    ? Words.Filled(visit.Texts.Dispatches.OldHolds, visit.Moment(until))
                    : null,
                notice,
                problem
            ),
            Status(problem)
        );

    public static IResult Secret(Visit visit, WebHook hook, string secret) =>
        visit.Page<HookSecretPage, HookSecretView>(visit.Texts.Dispatches.SecretTitle, new($"{hook.Id}", secret));

    private static string StateOf(Visit visit, WebHook hook) =>
        hook.IsOn ? visit.Texts.Dispatches.On
        : hook.GoneAt is { } gone ? Words.Filled(visit.Texts.Dispatches.IsGone, visit.Moment(gone))
        : visit.Texts.Dispatches.Off;

    private static IReadOnlyList<(string Code, string Name)> Editions(Visit visit) =>
        [.. visit.Reading.Snapshot.Editions.Select(edition => (edition.Code, edition.Name))];

    private static int Status(string? problem) =>
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}

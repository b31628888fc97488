using System.Globalization;
using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Texts;
using Dastan.Web.Reader.Fronts;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>The page on which a front is laid out, for whichever act shows it.</summary>
internal static class FrontPages
{
    public static string NameOf(int position, FrontTexts texts) =>
        position == 0 ? texts.Lead : Words.Filled(texts.Slot, Ordinal(position));

    public static string Ordinal(int position) => (position + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a form would show for a front: its slots that still hold.</summary>
    public static FrontForm FormOf(FrontPlace place, Front? front, Visit visit)
    {
        var slots = front?.Slots.Where(slot => slot.HoldsAt(visit.Now)).ToDictionary(slot => slot.Position) ?? [];
        var positions = Enumerable.Range(0, Front.Places).ToList();
        return new()
        {
            Slot = [.. positions.Select(at => slots.TryGetValue(at, out var slot) ? $"{slot.StoryId.Value}" : "")],
            Until = [.. positions.Select(at => place.Field(slots.GetValueOrDefault(at)?.PinnedUntil))],
        };
    }

    /// <summary>The page with a form as it was typed.</summary>
    public static async Task<LayOutView> ViewAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        FrontForm form,
        CancellationToken stop
    )
    {
        var fronts = db.Fronts.Of(place.Edition.Code, place.Section);
        var seen = await FrontLines.ReadAsync(visit, db, place, fronts.SeenAt(visit.Now).Take(2), stop);
        var newest = await FrontLines.NewestAsync(db, place, stop);
        return new()
        {
            Place = place,
            Slots = await SlotsAsync(visit, db, place, SlotFields.Of(form), stop),
            Choices = await FrontChoices.OfferAsync(visit, db, place, form.Q, stop),
            Note = form.Note ?? "",
            At = form.At ?? "",
            Q = form.Q ?? "",
            BasedOn = form.BasedOn ?? IdOf(newest),
            Standing = seen.FirstOrDefault(),
            Coming = await FrontLines.ReadAsync(visit, db, place, fronts.ComingAfter(visit.Now), stop),
            MayUndo = seen.Count == 2,
        };
    }

    public static IResult Page(Visit visit, LayOutView view, int status = StatusCodes.Status200OK) =>
        visit
            .Page<LayOutPage, LayOutView>(Words.Filled(visit.Texts.Front.TitleOf, view.Place.Name), view, status)
            .With(Parts.Script.Named("fronts"));

    /// <summary>The front that counts now, and as its visitor has not changed it yet.</summary>
    public static async Task<LayOutView> StandingAsync(Visit visit, NewsDb db, FrontPlace place, CancellationToken stop)
    {
        var standing = await db
            .Fronts.Of(place.Edition.Code, place.Section)
            .Include(front => front.Slots)
            .SeenAt(visit.Now)
            .FirstOrDefaultAsync(stop);
        return await ViewAsync(visit, db, place, FormOf(place, standing, visit), stop);
    }

    /// <summary>409: somebody laid this front out meanwhile; both are shown.</summary>
    public static async Task<IResult> MeanwhileAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        FrontForm form,
        CancellationToken stop
    )
    {
        var newest = await FrontLines.NewestAsync(db, place, stop);
        var theirs = newest is null ? [] : await FrontLines.ReadAsync(visit, db, place, Only(db, newest), stop);
        var view = await ViewAsync(visit, db, place, form with { BasedOn = IdOf(newest) }, stop);
        return Page(
            visit,
            view with
            {
                Meanwhile = theirs.FirstOrDefault() ?? new(Guid.Empty, "", "", "", "", []),
            },
            StatusCodes.Status409Conflict
        );
    }

    public static string IdOf(Front? front) => front is null ? "" : $"{front.Id.Value}";

    private static IQueryable<Front> Only(NewsDb db, Front one) => db.Fronts.Where(front => front.Id == one.Id);

    private static async Task<IReadOnlyList<SlotView>> SlotsAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        SlotFields fields,
        CancellationToken stop
    )
    {
        var ids = FrontChoices.Ids(fields.All.Select(field => field.Story));
        var stories = await FrontChoices.FindAsync(visit, db, place, ids, stop);
        var slots = new Dictionary<int, StoryId>();
        foreach (var (position, field) in fields.All.Index())
            if (Guid.TryParse(field.Story, out var id))
                slots[position] = new(id);
        var top = await LaidOut.TopAsync(place.ReadingAt(visit, visit.Now), db, place.Section, slots, stop);
        return
        [
            .. fields
                .All.Index()
                .Select(one =>
                {
                    var story = slots.TryGetValue(one.Index, out var id) ? stories.GetValueOrDefault(id) : null;
                    var shown = one.Index < top.Count && top[one.Index].Id != story?.Id ? top[one.Index].Headline : "";
                    return new SlotView(
                        one.Index,
                        one.Item.Story,
                        story?.Headline ?? one.Item.Story,
                        one.Item.Until,
                        story is { IsPublic: false } ? story.About : "",
                        shown
                    );
                }),
        ];
    }
}

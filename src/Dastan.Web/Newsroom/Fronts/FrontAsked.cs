using Dastan.Domain;
using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>The front that a form asks for; where it may not be, why not.</summary>
internal sealed record FrontAsked(Front? Front, string? Problem)
{
    public static async Task<FrontAsked> ReadAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        FrontForm form,
        CancellationToken stop
    )
    {
        var texts = visit.Texts.Front;
        var at = IsTyped(form.At) ? place.Time(form.At) : visit.Now;
        if (at is null)
            return new(null, Words.Filled(texts.NotATime, form.At));

        var fields = SlotFields.Of(form).All;
        var known = await KnownAsync(db, place, fields, stop);
        var front = new Front(FrontId.New(), place.Edition.Code, place.Section, at.Value);
        foreach (var (position, field) in fields.Index().Where(one => !one.Item.IsEmpty))
        {
            if (!Guid.TryParse(field.Story, out var id) || !known.Contains(new(id)))
                return new(null, Words.Filled(texts.NoSuchStory, field.Story));
            if (IsTyped(field.Until) && place.Time(field.Until) is null)
                return new(null, Words.Filled(texts.NotATime, field.Until));
            if (front.Place(new(id), position, place.Time(field.Until)) is { } no)
                return new(null, Told(visit, position, no));
        }
        return new(front, null);
    }

    private static bool IsTyped(string? field) => !string.IsNullOrWhiteSpace(field);

    private static string Told(Visit visit, int position, Refusal no) =>
        $"{FrontPages.NameOf(position, visit.Texts.Front)}: {visit.Texts.Of(no)}";

    private static async Task<HashSet<StoryId>> KnownAsync(
        NewsDb db,
        FrontPlace place,
        IEnumerable<SlotField> fields,
        CancellationToken stop
    )
    {
        var asked = FrontChoices.Ids(fields.Select(field => field.Story));
        var (edition, section) = (place.Edition.Code, place.Section);
        var rows = await db
            .Stories.Where(story => asked.Contains(story.Id))
            .Select(story => new
            {
                story.Id,
                story.Edition,
                story.Section,
            })
            .ToListAsync(stop);
        return
        [
            .. rows.Where(row => row.Edition == edition && (section is "" || row.Section == section))
                .Select(row => row.Id),
        ];
    }
}

using System.Text.RegularExpressions;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>Reads what is typed about a number; what can't be read is told in the visit's words.</summary>
internal sealed partial class NumberReading(Visit visit, NewsDb db, NumberForm form)
{
    /// <summary>The first thing that can't be read; null while nothing is.</summary>
    public string? Problem { get; private set; }

    private Texts.TrackerDeskTexts Own => visit.Texts.Trackers;

    public decimal Value
    {
        get
        {
            if (form.Number(visit.Texts.Language) is { } number)
                return number;

            Problem ??= Own.NoNumber;
            return 0;
        }
    }

    public LocalDate KnownOn => Day(form.KnownOn) ?? visit.Reading.Today;

    public LocalDate? On => Day(form.On);

    public FigurePeriod Period
    {
        get
        {
            if (Day(form.On) is not { } on)
            {
                Problem ??= Own.NoDay;
                return default;
            }
            if (form.Period is not PeriodKind.Since)
                return FigurePeriod.Of(form.Period, on);

            if (Day(form.From) is not { } from)
                Problem ??= Own.NoFirstDay;
            return FigurePeriod.Since(Day(form.From) ?? on, on);
        }
    }

    public async Task<FigureSource> SourceAsync(CancellationToken stop) =>
        new(await StoryAsync(stop), LocalTexts.Read(form.Sources), form.SourceAddress?.Trim() ?? "");

    private LocalDate? Day(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true } day)
            return day.Value;

        Problem ??= Domain.Languages.Words.Filled(Own.NotADay, typed);
        return null;
    }

    private async Task<StoryId?> StoryAsync(CancellationToken stop)
    {
        var typed = (form.Story ?? "").Trim();
        if (typed is "")
            return null;

        if (InNewsroom().Match(typed) is { Success: true } own && Guid.TryParse(own.Groups[1].Value, out var id))
        {
            if (await db.Stories.AnyAsync(story => story.Id == new StoryId(id), stop))
                return new StoryId(id);
        }
        else if (ForReaders().Match(typed) is { Success: true } seen)
        {
            var edition = visit.Reading.At(seen.Groups[1].Value + "/").Edition.Code;
            var slug = seen.Groups[2].Value;
            var found = await db
                .Stories.Where(story => story.Edition == edition && story.Slug == slug)
                .Select(story => (StoryId?)story.Id)
                .FirstOrDefaultAsync(stop);
            if (found is not null)
                return found;
        }
        Problem ??= Domain.Languages.Words.Filled(Own.NoSuchStory, typed);
        return null;
    }

    [GeneratedRegex("/newsroom/stories/([0-9a-fA-F-]{32,36})")]
    private static partial Regex InNewsroom();

    [GeneratedRegex("^(?:https?://[^/]+)?(/[a-z]{2})?/[0-9]{4}/[0-9]{2}/([^/?#]+)")]
    private static partial Regex ForReaders();
}

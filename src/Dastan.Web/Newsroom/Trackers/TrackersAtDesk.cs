using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Dastan.Web.Reader.Trackers;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>Trackers as the newsroom sees them: with figures of stories that are not public, and with drafts.</summary>
internal sealed class TrackersAtDesk(Visit visit, NewsDb db)
{
    private const int MostUses = 100;

    public static string AddressOf(Tracker tracker) => $"{NewsroomAddress.Trackers}/{tracker.Id.Value}";

    private Language Language => visit.Texts.Language;

    /// <summary>The tracker with all that is in it, to be changed; null for none.</summary>
    public Task<Tracker?> FindAsync(Guid id, CancellationToken stop) =>
        db
            .Trackers.Include(one => one.Figures)
                .ThenInclude(figure => figure.Restatements.OrderBy(before => before.Number))
            .Include(one => one.Targets)
            .Include(one => one.Topics)
            .AsSplitQuery()
            .FirstOrDefaultAsync(one => one.Id == new TrackerId(id), stop);

    public TrackerDeskView Empty(TrackerForm form) =>
        new()
        {
            Address = NewsroomAddress.Trackers + "/new",
            Form = form,
            IsNew = true,
            Languages = Languages(LocalTexts.Read(form.Names).ByLanguage.Keys),
            Sections = Sections,
        };

    public async Task<TrackerDeskView> ViewAsync(Tracker tracker, CancellationToken stop)
    {
        var topics = tracker.Topics.Select(topic => topic.TopicId).ToList();
        var slugs = await db
            .Topics.Where(topic => topics.Contains(topic.Id))
            .Select(topic => topic.Slug)
            .ToListAsync(stop);
        var names = await StoriesAsync(KnownTracker.SourcesOf(tracker), stop);
        return new()
        {
            Address = AddressOf(tracker),
            Form = TrackerForm.Of(tracker, slugs.Order(StringComparer.Ordinal)),
            Languages = Languages(tracker.Name.ByLanguage.Keys),
            Sections = Sections,
            IsPublic = tracker.PublishedAt is not null,
            Path = TrackerAddress.Of(tracker.Slug),
            Figures =
            [
                .. tracker
                    .Figures.OrderByDescending(figure => figure.Period)
                    .Select(figure => Line(tracker, figure, names)),
            ],
            Targets = [.. tracker.Targets.Select(target => Line(tracker, target, names))],
            Uses = await UsesAsync(tracker, stop),
        };
    }

    public LanguagesShown Languages(IEnumerable<string> used)
    {
        var editions = visit.Reading.Snapshot.Editions.Select(edition => edition.Code).ToList();
        string[] first = [editions[0], Language.Code];
        var shown = editions.Where(code => first.Contains(code)).ToList();
        return new(shown, [.. editions.Concat(used).Distinct().Except(shown)]);
    }

    /// <summary>What a figure or a target says, as a form has it.</summary>
    public NumberForm FormOf(decimal value, FigureQualifier qualifier, FigureSource source) =>
        new()
        {
            Value = NumberForms
                .Decimal(value, (value / 1.000000000000000000000000000m).Scale, Language)
                .Replace('\u00a0', ' '),
            Qualifier = qualifier,
            Story = source.Story is { } id ? $"{NewsroomAddress.Root}/stories/{id.Value}" : "",
            Sources = LocalTexts.Of(source.Name),
            SourceAddress = source.Address,
        };

    private IReadOnlyList<(string, string)> Sections =>
        [
            .. visit
                .Reading.Snapshot.Sections[visit.Reading.Snapshot.Editions[0].Code]
                .Select(one => (one.Slug, one.Name)),
        ];

    private NumberLine Line(Tracker tracker, Figure figure, Dictionary<StoryId, string> names)
    {
        var own = visit.Texts.Trackers;
        return new(
            $"{AddressOf(tracker)}/figures/{figure.Id.Value}",
            TrackerForms.Of(figure.Period, Language),
            TrackerForms.Of(figure.Said, tracker.Unit, Language),
            SourceName(figure.Source, names),
            figure.TakenBackOn is { } back ? Words.Filled(own.TakenBackOn, DateForms.Short(back, Language))
                : figure.Restatements.Count > 0 ? Words.Filled(own.RestatedTimes, figure.Restatements.Count)
                : ""
        );
    }

    private NumberLine Line(Tracker tracker, Target target, Dictionary<StoryId, string> names)
    {
        var known = KnownTracker.Of(tracker, _ => true, visit.Reading.Today);
        var proof = known.ProofOf(target, visit.Reading.Today);
        return new(
            $"{AddressOf(tracker)}/targets/{target.Id.Value}",
            target.DueOn is { } due ? DateForms.Long(due, Language) : "",
            TrackerForms.Of(target.Value, target.Qualifier, tracker.Unit, Language),
            SourceName(target.Source, names),
            $"{TrackerForms.Of(proof.State, Language)}. {TrackerForms.Of(proof.Ground, Language)}"
        );
    }

    private string SourceName(FigureSource source, Dictionary<StoryId, string> names)
    {
        var story = source.Story is { } id ? names.GetValueOrDefault(id, "") : "";
        return string.Join(
            " · ",
            new[] { source.Name.In(Language.Code), story, source.Address }.Where(part => part is not "")
        );
    }

    private async Task<Dictionary<StoryId, string>> StoriesAsync(IReadOnlySet<StoryId> sources, CancellationToken stop)
    {
        var ids = sources.ToList();
        return await db
            .Stories.Where(story => ids.Contains(story.Id))
            .Select(story => new { story.Id, story.Headline })
            .ToDictionaryAsync(story => story.Id, story => story.Headline, stop);
    }

    private async Task<IReadOnlyList<UseLine>> UsesAsync(Tracker tracker, CancellationToken stop)
    {
        var uses = await db
            .StoryTrackers.Where(use => use.Slug == tracker.Slug)
            .Join(db.Stories, use => use.StoryId, story => story.Id, (_, story) => story)
            .OrderByDescending(story => story.Id)
            .Take(MostUses)
            .Select(story => new
            {
                story.Id,
                story.Headline,
                story.Edition,
                story.PublishedOn,
            })
            .ToListAsync(stop);
        var restated = tracker.Figures.SelectMany(figure => figure.Restatements).Select(one => one.RestatedOn).ToList();
        var takenBack = tracker.Figures.Select(figure => figure.TakenBackOn).OfType<LocalDate>().ToList();
        var own = visit.Texts.Trackers;
        return
        [
            .. uses.Select(story => new UseLine(
                $"{NewsroomAddress.Root}/stories/{story.Id.Value}",
                story.Headline,
                story.Edition,
                story.PublishedOn is { } day
                    ? string.Join(
                        "; ",
                        Since(own.RestatedSince, restated, day).Concat(Since(own.TakenBackSince, takenBack, day))
                    )
                    : own.NotPublic
            )),
        ];

        static IEnumerable<string> Since(string words, List<LocalDate> days, LocalDate day) =>
            days.Where(on => on > day)
                .OrderDescending()
                .Take(1)
                .Select(on => Words.Filled(words, LocalDatePattern.Iso.Format(on)));
    }
}

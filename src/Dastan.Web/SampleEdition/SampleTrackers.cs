using Dastan.Domain;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.SampleEdition;

/// <summary>The trackers of the sample edition, fed from its stories.</summary>
internal static class SampleTrackers
{
    /// <summary>Adds them beside stories that are added already.</summary>
    public static void Into(NewsDb db, IReadOnlyDictionary<string, TopicId> topics, Instant at)
    {
        var stories = db.Stories.Local.ToDictionary(story => $"{story.Edition}/{story.Slug}", story => story.Id);
        foreach (var sample in SampleTracker.All())
        {
            var tracker = new Tracker(TrackerId.New(), sample.Slug);
            Must(tracker.Describe(sample.Description, at), sample);
            tracker.IsAbout(sample.Topics.Select(slug => topics[slug]), at);
            foreach (var figure in sample.Figures)
                Must(Add(tracker, figure, stories, at), sample);
            foreach (var target in sample.Targets)
                Must(tracker.Add(Said(target, stories), at), sample);
            Must(tracker.Publish(at), sample);
            db.Trackers.Add(tracker);
        }
    }

    private static Refusal? Add(Tracker tracker, SampleFigure figure, Dictionary<string, StoryId> stories, Instant at)
    {
        var period = figure.From is { } from
            ? FigurePeriod.Since(Day(from), Day(figure.On))
            : FigurePeriod.Of(Enum.Parse<PeriodKind>(figure.Kind, ignoreCase: true), Day(figure.On));
        return tracker.Add(
            new(period, figure.Value, Qualifier(figure.Qualifier)),
            new(stories[figure.Story], Text(figure.Source), ""),
            Text(figure.Note),
            Day(figure.KnownOn),
            null,
            at
        );
    }

    private static TargetSaid Said(SampleTarget target, Dictionary<string, StoryId> stories) =>
        new(
            target.Value,
            Qualifier(target.Qualifier),
            target.DueOn is { } due ? Day(due) : null,
            new(target.PromisedBy),
            new(stories[target.Story], Text(target.Source), ""),
            Text(target.Note),
            Day(target.KnownOn)
        );

    private static FigureQualifier Qualifier(string name) => Enum.Parse<FigureQualifier>(name, ignoreCase: true);

    private static LocalText Text(Dictionary<string, string>? texts) => texts is null ? LocalText.Empty : new(texts);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static void Must(Refusal? refusal, SampleTracker sample)
    {
        if (refusal is not null)
            throw new FormatException($"The sample tracker {sample.Slug} can't be: {refusal.Reason}");
    }
}

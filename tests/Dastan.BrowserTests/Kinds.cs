using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.BrowserTests;

/// <summary>The kinds of pages that a reader can meet.</summary>
public enum Kind
{
    Front,
    Section,
    Topic,
    Story,
    CorrectedStory,
    History,
    Corrections,
    Author,
    Day,
    Month,
    Year,
    StaticPage,
    Trackers,
    Tracker,
    Rates,
    Currency,
    Converter,
    RatesOfDay,
    RateChanges,
    Loan,
    NotFound,
    Gone,
}

/// <summary>One page of each kind in each tested edition, found in the sample edition.</summary>
public static class Kinds
{
    private static readonly string[] Editions = ["en", "ru"];

    /// <summary>Every kind in every edition, for a theory.</summary>
    public static TheoryData<Kind, string> All =>
        [.. Enum.GetValues<Kind>().SelectMany(kind => Editions.Select(edition => (kind, edition)))];

    /// <summary>Paths from the root. The edition's oldest story is withdrawn, to have one that is gone.</summary>
    public static async Task<IReadOnlyList<((Kind, string), string)>> FindAsync(NewsDb db)
    {
        var found = new List<((Kind, string), string)>();
        foreach (var code in Editions)
        {
            var edition = await db.Editions.SingleAsync(edition => edition.Code == code);
            foreach (var (kind, path) in await FindAsync(db, edition))
                found.Add(((kind, code), path));
        }
        return found;
    }

    private static async Task<IReadOnlyList<(Kind, string)>> FindAsync(NewsDb db, Edition edition)
    {
        var stories = await db
            .Stories.Where(story => story.Edition == edition.Code && story.PublishedOn != null)
            .Include(story => story.Topics)
            .Include(story => story.Bylines)
            .OrderBy(story => story.PublishedAt)
            .ToListAsync();
        var gone = stories[0];
        var story = stories.Skip(1).MaxBy(story => story.Words)!;
        var (topic, person) = (story.Topics[0].TopicId, story.Bylines[0].PersonId);
        var day = story.PublishedOn!.Value;
        if (gone.Withdraw("It was about another town.", gone.PublishedAt!.Value) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());
        var corrected = stories.Skip(1).Where(other => other != story).MaxBy(other => other.Words)!;
        Correct(corrected);
        await db.SaveAsync(TestContext.Current.CancellationToken);

        var home = edition.Prefix;
        return
        [
            (Kind.Front, home is "" ? "/" : home),
            (Kind.Section, $"{home}/{story.Section}"),
            (Kind.Topic, $"{home}/topics/{(await db.Topics.SingleAsync(other => other.Id == topic)).Slug}"),
            (Kind.Story, StoryAddress.Of(home, day, story.Slug, story.KeptAddress)),
            (
                Kind.CorrectedStory,
                StoryAddress.Of(home, corrected.PublishedOn!.Value, corrected.Slug, corrected.KeptAddress)
            ),
            (Kind.History, StoryAddress.OfHistory(home, corrected.PublishedOn!.Value, corrected.Slug)),
            (Kind.Corrections, $"{home}/corrections"),
            (Kind.Author, $"{home}/by/{(await db.People.SingleAsync(other => other.Id == person)).Slug}"),
            (Kind.Day, $"{home}/{day:yyyy'/'MM'/'dd}"),
            (Kind.Month, $"{home}/{day:yyyy'/'MM}"),
            (Kind.Year, $"{home}/{day:yyyy}"),
            (Kind.StaticPage, $"{home}/about"),
            (Kind.Trackers, $"{home}/data"),
            (Kind.Tracker, $"{home}/data/middle-corridor-containers"),
            (Kind.Rates, $"{home}/rates"),
            (Kind.Currency, $"{home}/rates/kgs?in=eur"),
            (Kind.Converter, $"{home}/rates/convert?amount=1250,5&from=EUR&to=KGS&on=2025-12-12"),
            (Kind.RatesOfDay, $"{home}/rates/2025-12-12"),
            (Kind.RateChanges, $"{home}/rates/changes"),
            (Kind.Loan, $"{home}/calculator/loan?sum=30000000&rate=5&years=7&currency=KZT"),
            (Kind.NotFound, $"{home}/2025/04/nothing-was-ever-here"),
            (Kind.Gone, StoryAddress.Of(home, gone.PublishedOn!.Value, gone.Slug, gone.KeptAddress)),
        ];
    }

    // Its headline became another, and it says so twice.
    private static void Correct(Story story)
    {
        var at = story.PublishedAt!.Value + Duration.FromHours(1);
        story.Write(story.Text with { Headline = story.Headline + ": 2" }, null, at, "");
        foreach (
            var text in new[]
            {
                new CorrectionText(
                    CorrectionKind.Correction,
                    "An earlier version of this story named another town, and gave the number of a year before.",
                    "The town is named as it is called, and the number is that of this year.",
                    CorrectionPlace.Top
                ),
                new(CorrectionKind.Clarification, "", "The sums are at the rate of the day.", CorrectionPlace.Bottom),
            }
        )
            if (story.Correct(text, at, null) is { } refusal)
                throw new InvalidOperationException(refusal.ToString());
    }
}

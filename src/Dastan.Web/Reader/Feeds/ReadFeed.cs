using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader.Archive;
using Dastan.Web.Reader.Search;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Feeds;

/// <summary>GET any list's address with <c>.rss</c>, <c>.atom</c> or <c>.json</c>: the list as a feed.</summary>
public static class ReadFeed
{
    /// <summary>GET /front.rss: all stories of the edition.</summary>
    public static Task<IResult> OfFront([AsParameters] FeedAsked asked, CancellationToken stop) =>
        asked.AnswerAsync(
            Tag.Stories(asked.Reading.Code),
            new("/", "", asked.Reading.Snapshot.Paper.Strapline.In(asked.Reading.Code)),
            asked.Stories.Listed(),
            stop
        );

    /// <summary>GET /{section}.rss.</summary>
    public static Task<IResult> OfSection(string section, [AsParameters] FeedAsked asked, CancellationToken stop)
    {
        var here = asked.Reading.Sections.First(one => one.Slug == section);
        return asked.AnswerAsync(
            Tag.Section(asked.Reading.Code, section),
            new("/" + section, here.Name, here.Description),
            asked.Stories.Where(story => story.Section == section).Listed(),
            stop
        );
    }

    /// <summary>GET /topics/{topic}.rss.</summary>
    public static async Task<IResult> OfTopic(string topic, [AsParameters] FeedAsked asked, CancellationToken stop)
    {
        var here = await asked.Db.Topics.AsNoTracking().FirstOrDefaultAsync(one => one.Slug == topic, stop);
        if (here is null)
            return Results.NotFound();

        var language = asked.Reading.Code;
        return await asked.AnswerAsync(
            Tag.Topic(here.Id),
            new("/topics/" + topic, here.Name.In(language), here.Description.In(language)),
            asked
                .Db.Stories.PublicAt(asked.Reading.Now)
                .ListedBy(asked.Db.StoryTopics.Where(row => row.TopicId == here.Id), language),
            stop
        );
    }

    /// <summary>GET /by/{person}.rss.</summary>
    public static async Task<IResult> OfPerson(string person, [AsParameters] FeedAsked asked, CancellationToken stop)
    {
        var here = await asked.Db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Slug == person, stop);
        if (here is null)
            return Results.NotFound();

        var language = asked.Reading.Code;
        return await asked.AnswerAsync(
            Tag.Person(here.Id),
            new("/by/" + person, here.Name.In(language), here.Biography.In(language)),
            asked
                .Db.Stories.PublicAt(asked.Reading.Now)
                .ListedBy(asked.Db.StoryBylines.Where(row => row.PersonId == here.Id), language),
            stop
        );
    }

    /// <summary>GET /search.rss?q=…: what a search finds, newest first; 400 where its page refuses the search.</summary>
    public static async Task<IResult> OfSearch(
        [AsParameters] SearchRequest request,
        string form,
        Reading reading,
        NewsDb db,
        LastChanges changes,
        NewspaperSettings settings,
        RateBooks books,
        CancellationToken stop,
        string? before = null
    )
    {
        // Two sets of parameters can't share one: the number of the page is read with the search.
        var asked = new FeedAsked(reading, form, db, changes, settings, books, before, request.Page);
        if (request.Typed.Length > SearchRequest.MaxLength || request.WrongDate is not null)
            return Results.BadRequest();

        var search = await request.ForAsync(asked.Reading, books, stop) with { IsNewestFirst = true };
        var found = (await asked.Db.Search.FindAsync(search, asked.Reading.Now, stop)).Stories.ToList();
        return await asked.AnswerAsync(
            null,
            new(request.AddressOfPage("/search", 1), request.Typed, ""),
            asked.Db.Stories.PublicAt(asked.Reading.Now).Where(story => found.Contains(story.Id)).Listed(),
            stop
        );
    }

    /// <summary>GET /{year}/{month}.rss.</summary>
    public static async Task<IResult> OfMonth(
        int year,
        int month,
        [AsParameters] FeedAsked asked,
        CancellationToken stop
    )
    {
        if (year is 0 || month is < 1 or > 12)
            return Results.NotFound();

        var first = new LocalDate(year, month, 1);
        var title = DateForms.MonthAndYear(first.ToYearMonth(), asked.Reading.Language);
        return await OfDaysAsync(
            asked,
            ArchiveAddress.OfMonth(first),
            title,
            first,
            first.With(DateAdjusters.EndOfMonth),
            stop
        );
    }

    /// <summary>GET /{year}/{month}/{day}.rss.</summary>
    public static async Task<IResult> OfDay(
        int year,
        int month,
        int day,
        [AsParameters] FeedAsked asked,
        CancellationToken stop
    )
    {
        if (year is 0 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return Results.NotFound();

        var date = new LocalDate(year, month, day);
        var title = DateForms.Long(date, asked.Reading.Language);
        return await OfDaysAsync(asked, ArchiveAddress.OfDay(date), title, date, date, stop);
    }

    // Like its page, a day or month without a story is there only while it lasts.
    private static async Task<IResult> OfDaysAsync(
        FeedAsked asked,
        string path,
        string title,
        LocalDate first,
        LocalDate last,
        CancellationToken stop
    )
    {
        // The calendar's last year has no days after it.
        if (last.Year == LocalDate.MaxIsoValue.Year)
            return Results.NotFound();

        // A list is in the order of time, of which a day is but a part: no two zones are further apart.
        var zone = asked.Reading.Edition.Zone;
        var from = zone.AtStartOfDay(first.PlusDays(-2)).ToInstant();
        var until = zone.AtStartOfDay(last.PlusDays(3)).ToInstant();
        var stories = asked.Stories.Where(story =>
            story.PublishedAt >= from
            && story.PublishedAt < until
            && story.PublishedOn >= first
            && story.PublishedOn <= last
        );
        var isNow = first <= asked.Reading.Today && asked.Reading.Today <= last;
        return isNow || await stories.AnyAsync(stop)
            ? await asked.AnswerAsync(
                Tag.Month(asked.Reading.Code, first.ToYearMonth()),
                new(path, title, ""),
                stories.Listed(),
                stop
            )
            : Results.NotFound();
    }
}

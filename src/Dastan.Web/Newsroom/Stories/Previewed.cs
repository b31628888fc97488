using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>A story as readers will see it, before they may.</summary>
internal static class Previewed
{
    /// <summary>The page with this text; what is not known yet, as the time of publication, is taken to be now.</summary>
    public static Task<RenderedAnswer> AsReadersSeeAsync(
        Visit visit,
        NewsDb db,
        RateBooks books,
        Story story,
        StoryText text,
        CancellationToken stop
    )
    {
        var edition = StoryPages.EditionOf(visit, story);
        var row = new StoryRow
        {
            Id = story.Id,
            Translations = story.Translations,
            Edition = story.Edition,
            Slug = story.Slug,
            KeptAddress = story.KeptAddress,
            Section = story.Section,
            Headline = text.Headline is "" ? visit.Texts.Story.NewStory : text.Headline,
            Standfirst = text.Standfirst,
            Dateline = text.Dateline,
            Body = text.Body,
            Words = StoryHtml.WordCount(text.Body),
            LeadPictureId = story.LeadPictureId,
            PublishedAt = story.PublishedAt ?? visit.Now,
            PublishedOn = story.PublishedOn ?? edition.DayOf(visit.Now),
            UpdatedAt = story.UpdatedAt,
        };
        return StoryAnswer.OfAsync(visit.Reading with { Edition = edition }, db, books, row, stop);
    }
}

using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Rates;

namespace Dastan.Web.Reader;

/// <summary>What stands around a page of this reader's edition.</summary>
public static class Frames
{
    extension(Reading reading)
    {
        /// <param name="siblings">The page's own address in other editions, by their codes.</param>
        /// <param name="feed">The list whose feed the page offers: "/" for the front, "/kazakhstan" …</param>
        public Frame Frame(HeadView head, IReadOnlyDictionary<string, string>? siblings = null, string feed = "/")
        {
            foreach (var tag in TodaysPaper.MadeOf)
                reading.Ingredients.Show(tag);
            return new()
            {
                PaperName = reading.Snapshot.Paper.Name,
                Strapline = reading.Snapshot.Paper.Strapline.In(reading.Code),
                Language = reading.Code,
                Prefix = reading.Edition.Prefix,
                Editions = [.. reading.Snapshot.Editions.Select(edition => reading.WayTo(edition, siblings))],
                Sections = [.. reading.Sections.Select(section => reading.WayTo(section))],
                Date = reading.DayInWords(reading.Today),
                Strip = reading.StripView(),
                Words = Words.For(reading.Code),
                Head = head,
                CurrentAddress = reading.AddressAsked + reading.Query,
                FootPages =
                [
                    .. reading
                        .Snapshot.FootPages[reading.Code]
                        .Select(page => new Link(
                            page.Title,
                            reading.AddressOf("/" + page.Slug),
                            reading.Path == "/" + page.Slug
                        )),
                ],
                FeedAddress = FeedLink.Of("", "", reading.Edition.Prefix, feed)[0].Address,
                ArchiveAddress = reading.AddressOf(FormattableString.Invariant($"/{reading.Today.Year}")),
            };
        }

        private EditionLink WayTo(Edition edition, IReadOnlyDictionary<string, string>? siblings) =>
            new(
                edition.Code,
                edition.Name,
                siblings?.GetValueOrDefault(edition.Code) ?? Reading.AddressIn(edition, "/"),
                edition.Code == reading.Code
            );

        private Link WayTo(Section section) =>
            new(section.Name, reading.AddressOf("/" + section.Slug), reading.Path == "/" + section.Slug);
    }
}

using Dastan.Domain.Papers;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Data;

/// <summary>
/// The gate before the files of pictures: one is public while something public shows it and its owner lets us. It goes by the gates of stories and
/// of static pages; a front shows no picture but those of its stories. Whoever signs stories is shown as long as one of theirs is public.
/// </summary>
public static class PublicPictures
{
    extension(NewsDb db)
    {
        /// <summary>Until when a picture's file is public, unless somebody changes something before; null where it is not public now.</summary>
        /// <param name="hash">64 lower-case hexadecimal digits.</param>
        /// <param name="paper">The first edition, by whose days rights end.</param>
        public async Task<Instant?> PictureIsOpenUntilAsync(
            string hash,
            Instant now,
            Edition paper,
            CancellationToken stop
        )
        {
            // One question, whatever there is of the picture: how long the answer takes is not to tell.
            var pictures = db.Pictures.Where(picture => picture.Hash == hash).AllowedOn(paper.DayOf(now));
            var inStories = pictures
                .Join(
                    db.PictureUses,
                    picture => picture.Id,
                    use => use.PictureId,
                    (picture, use) => new { picture, use }
                )
                .Join(
                    db.Stories.PublicAt(now),
                    pair => pair.use.StoryId,
                    story => story.Id,
                    (pair, story) =>
                        new
                        {
                            pair.picture.RightsUntil,
                            EndsAt = story.WithdrawnAt,
                            IsPage = false,
                        }
                );
            var onPages = pictures
                .Join(
                    db.PagePictures,
                    picture => picture.Id,
                    use => use.PictureId,
                    (picture, use) => new { picture, use }
                )
                .Join(
                    db.StaticPages.PublicAt(now),
                    pair => pair.use.PageId,
                    page => page.Id,
                    (pair, page) =>
                        // It has no end; but what is put together has to have the same columns.
                        new
                        {
                            pair.picture.RightsUntil,
                            EndsAt = page.PublishedAt,
                            IsPage = true,
                        }
                );
            var ofPeople =
                from picture in pictures
                from person in db.People.Where(person => person.PortraitId == picture.Id)
                from byline in db.StoryBylines.Where(byline => byline.PersonId == person.Id)
                from story in db.Stories.PublicAt(now).Where(story => story.Id == byline.StoryId)
                select new
                {
                    picture.RightsUntil,
                    EndsAt = story.WithdrawnAt,
                    IsPage = false,
                };
            var found = await inStories.Concat(onPages).Concat(ofPeople).Take(1).ToListAsync(stop);
            return found is [var witness]
                ? Instant.Min(
                    (witness.IsPage ? null : witness.EndsAt) ?? Instant.MaxValue,
                    EndOf(witness.RightsUntil, paper)
                )
                : null;
        }
    }

    private static Instant EndOf(LocalDate? day, Edition paper) =>
        day is { } last && last < LocalDate.MaxIsoValue
            ? paper.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant()
            : Instant.MaxValue;
}

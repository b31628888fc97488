using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Tests.Pictures;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>Pictures of a paper, with the stories that show them, and all the files that a stranger may ask for.</summary>
internal static class ShownPictures
{
    public const int Width = 1300;
    public const int Height = 700;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    extension(TestPaper paper)
    {
        /// <summary>A picture in the library that nothing shows.</summary>
        public async Task<Picture> HavePictureAsync(byte[]? file = null, string mediaType = "image/png")
        {
            file ??= PictureFilesMade.Png(Width, Height);
            var hash = await paper.Services.GetRequiredService<PictureFiles>().KeepAsync(file, mediaType, Stop);
            var header = PictureHeader.Read(file) ?? new(mediaType, 1, 1);
            var picture = new Picture(PictureId.New(), hash, mediaType, header.Width, header.Height, file.Length);
            picture.Describe(LocalText.Of("en", "A dam"), LocalText.Empty, "Gulnara Bek");
            await paper.InDatabaseAsync(db =>
            {
                db.Add(picture);
                return db.SaveAsync(Stop);
            });
            return picture;
        }

        /// <summary>A picture that a story leads with which is out.</summary>
        public async Task<Picture> ShowPictureAsync(byte[]? file = null, string mediaType = "image/png")
        {
            var picture = await paper.HavePictureAsync(file, mediaType);
            var story = SmallPaper.Published($"shows-{picture.Hash[..8]}", paper.Now);
            await paper.HaveAsync(story, picture);
            return picture;
        }

        /// <summary>Files a story that leads with a picture.</summary>
        public Task HaveAsync(Story story, Picture picture)
        {
            story.Illustrate(picture.Id);
            return paper.InDatabaseAsync(db =>
            {
                db.Add(story);
                return db.SaveAsync(Stop);
            });
        }

        /// <summary>Does something to the one story of this slug.</summary>
        public Task ChangeAsync(string slug, Action<Story> act) =>
            paper.InDatabaseAsync(async db =>
            {
                act(await db.Stories.SingleAsync(story => story.Slug == slug, Stop));
                await db.SaveAsync(Stop);
            });

        /// <summary>How each of the files answers.</summary>
        public async Task<HashSet<HttpStatusCode>> AnswersAsync(Picture picture)
        {
            using var visitor = paper.Visitor();
            var answers = new HashSet<HttpStatusCode>();
            foreach (var address in AddressesOf(picture))
                using (var answer = await visitor.GetAsync(address, Stop))
                    answers.Add(answer.StatusCode);
            return answers;
        }
    }

    /// <summary>The original, every form in a width or two, the picture for links and a card, in every edition.</summary>
    public static IReadOnlyList<string> AddressesOf(Picture picture) =>
        [
            $"/pictures/{picture.Hash}.png",
            $"/ru/pictures/{picture.Hash}.png",
            $"/pictures/{picture.Hash}-320.webp",
            $"/pictures/{picture.Hash}-320.avif",
            $"/pictures/{picture.Hash}-320.jpg",
            $"/pictures/{picture.Hash}-640.webp",
            $"/pictures/{picture.Hash}-1200x630-50-35.jpg",
            $"/pictures/{picture.Hash}-320x213-50-35.webp",
        ];
}

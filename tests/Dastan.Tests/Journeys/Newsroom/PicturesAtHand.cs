using System.Net;
using AngleSharp.Html.Parser;
using Dastan.Domain.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Pictures as staff send and find them.</summary>
internal static class PicturesAtHand
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    extension(StaffVisitor visitor)
    {
        /// <summary>Sends files with the plain form.</summary>
        /// <returns>What the page says of each.</returns>
        public async Task<IReadOnlyList<string>> SendPicturesAsync(params (string Name, byte[] File)[] files)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, file) in files)
                form.Add(new ByteArrayContent(file), "files", name);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/pictures")
            {
                Content = form,
                Headers = { { "Sec-Fetch-Site", "same-origin" } },
            };
            using var answer = await visitor.SendAsync(request);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return [.. page.QuerySelectorAll(".told li").Select(line => line.TextContent)];
        }

        /// <summary>What the library finds of the pictures that tests make, in the order of their texts.</summary>
        public async Task<string[]> FoundPicturesAsync(string query)
        {
            await visitor.VisitAsync("/newsroom/pictures" + query);
            return
            [
                .. visitor
                    .Page.QuerySelectorAll(".shelf img")
                    .Select(image => image.GetAttribute("alt")!)
                    .Where(text =>
                        text.Contains("ferry", StringComparison.Ordinal)
                        || text.EndsWith(".png", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    extension(TestPaper paper)
    {
        public async Task<Picture> PictureAsync(string name)
        {
            Picture? picture = null;
            await paper.InDatabaseAsync(async db =>
                picture = await db.Pictures.AsNoTracking().SingleAsync(one => one.Name == name, Stop)
            );
            return picture!;
        }

        public async Task<string> PictureAddressAsync(string name) =>
            $"/newsroom/pictures/{(await paper.PictureAsync(name)).Id.Value}";
    }
}

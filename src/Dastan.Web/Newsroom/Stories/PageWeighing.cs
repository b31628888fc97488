using System.IO.Compression;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What a story's page weighs for a reader on a phone: its HTML as it is sent, and its pictures.</summary>
public sealed class PageWeighing(NewsDb db, RateBooks books, Renditions renditions, IServiceProvider services)
{
    /// <summary>What fits into one round trip of a new connection.</summary>
    public const int MostOfPage = 14 * 1024;

    /// <summary>What a slow line brings while the first paragraphs are read.</summary>
    public const int MostOfPictures = 500 * 1024;

    // What a phone of today asks for: 360 points wide, with two or three dots to each.
    private const int OnPhone = 960;

    private const int MostPictures = 30;

    public async Task<Weight> WeighAsync(Visit visit, Story story, StoryText text, CancellationToken stop)
    {
        var html = await (await Previewed.AsReadersSeeAsync(visit, db, books, story, text, stop)).HtmlAsync(services);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(html.Length)];
        const int quality = 11;
        const int window = 22;
        _ = BrotliEncoder.TryCompress(html.Span, packed, out var page, quality, window);
        return new(page, await PicturesAsync(story, text, stop));
    }

    private async Task<long> PicturesAsync(Story story, StoryText text, CancellationToken stop)
    {
        var hashes = PicturesInBody.Of(text.Body);
        var pictures = await db
            .Pictures.Where(picture => picture.Id == story.LeadPictureId || hashes.Contains(picture.Hash))
            .Select(picture => new
            {
                picture.Hash,
                picture.Width,
                picture.Bytes,
            })
            .Take(MostPictures)
            .ToListAsync(stop);
        var all = 0L;
        foreach (var picture in pictures)
        {
            var width = Renditions.WidthsUnder(Math.Min(picture.Width, OnPhone)).LastOrDefault();
            var path = width > 0 ? await renditions.FindAsync(picture.Hash, width, RenditionForm.Webp, stop) : null;
            all += path is null ? picture.Bytes : new FileInfo(path).Length;
        }
        return all;
    }
}

/// <summary>In bytes, as they go over the line.</summary>
public sealed record Weight(long Page, long Pictures);

using Dastan.Domain.Formats;
using Dastan.Domain.Imports;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Reader.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>A picture that the paper holds, and where readers find it.</summary>
internal sealed record PictureHere(PictureId Id, string Address, int Width, int Height);

/// <summary>Brings the pictures of one batch, each once.</summary>
internal sealed class BatchPictures(ImportRun run, NewsDb db, NotYetWritten before, NotYetWritten own)
{
    private const int AtOnce = 4;

    private readonly Dictionary<string, PictureHere> here = new(before.Pictures);

    public PictureHere? this[string address] => here.GetValueOrDefault(address);

    public async Task BringAsync(IReadOnlyList<IncomingStory> stories, CancellationToken stop)
    {
        var wanted = stories
            .SelectMany(story =>
                story.Pictures.Prepend(story.LeadPicture).OfType<IncomingPicture>().Select(picture => (story, picture))
            )
            .DistinctBy(pair => pair.picture.Address)
            .ToList();
        await FindAsync(wanted.Select(pair => pair.picture.Address), stop);
        wanted.RemoveAll(pair => here.ContainsKey(pair.picture.Address));
        if (run.Choices.Pictures is null || run.Choices.IsDryRun)
        {
            run.Report.Count(ImportCount.PicturesMissing, wanted.Count);
            return;
        }
        foreach (var some in wanted.Chunk(AtOnce))
        {
            var found = await Task.WhenAll(some.Select(pair => run.Choices.Pictures(pair.picture.Address, stop)));
            for (var i = 0; i < some.Length; i++)
                await KeepAsync(some[i].story, some[i].picture, found[i], stop);
        }
    }

    private async Task FindAsync(IEnumerable<string> addresses, CancellationToken stop)
    {
        var names = addresses.ToDictionary(SourceIdOf);
        var keys = names.Keys.ToList();
        var items = await db
            .ImportedItems.Where(item => item.Source == run.Source && keys.Contains(item.SourceId))
            .ToListAsync(stop);
        var ids = items.Select(item => new PictureId(item.Target)).ToList();
        var pictures = await db
            .Pictures.Where(picture => ids.Contains(picture.Id))
            .ToDictionaryAsync(picture => picture.Id, stop);
        foreach (var item in items)
            if (pictures.TryGetValue(new PictureId(item.Target), out var picture))
                here[names[item.SourceId]] = Shown(picture);
    }

    private async Task KeepAsync(
        IncomingStory story,
        IncomingPicture incoming,
        (byte[]? Bytes, string Reason) found,
        CancellationToken stop
    )
    {
        var header = found.Bytes is null ? null : PictureHeader.Read(found.Bytes);
        if (header is null)
        {
            run.Report.Count(ImportCount.PicturesMissing);
            run.Report.Note(
                story,
                $"picture {incoming.Address} not brought: {(found.Bytes is null ? found.Reason : "it is no picture that we keep")}"
            );
            return;
        }
        var picture = await PictureOfAsync(found.Bytes!, header, story, incoming, stop);
        db.Add(new ImportedItem(run.Source, SourceIdOf(incoming.Address), picture.Id.Value, picture.Hash));
        own.Pictures[incoming.Address] = here[incoming.Address] = Shown(picture);
    }

    private async Task<Picture> PictureOfAsync(
        byte[] bytes,
        PictureHeader header,
        IncomingStory story,
        IncomingPicture incoming,
        CancellationToken stop
    )
    {
        var hash = await run.Files.KeepAsync(bytes, header.MediaType, stop);
        var known =
            own.PicturesByHash.GetValueOrDefault(hash)
            ?? before.PicturesByHash.GetValueOrDefault(hash)
            ?? await db.Pictures.FirstOrDefaultAsync(picture => picture.Hash == hash, stop);
        if (known is not null)
            return known;

        var language = run.EditionFor(story).Code;
        var picture = new Picture(PictureId.New(), hash, header.MediaType, header.Width, header.Height, bytes.Length);
        picture.Describe(LocalText.Of(language, incoming.Alternative), LocalText.Of(language, incoming.Caption), "");
        db.Pictures.Add(picture);
        own.PicturesByHash[hash] = picture;
        run.Report.Count(ImportCount.PicturesAdded);
        return picture;
    }

    private static PictureHere Shown(Picture picture) =>
        new(picture.Id, PictureViews.AddressOf(picture.Hash, picture.MediaType), picture.Width, picture.Height);

    private static string SourceIdOf(string address) =>
        address.Length <= 150 ? "picture " + address : $"picture {address[..60]} {ImportMark.Digest([address])}";
}

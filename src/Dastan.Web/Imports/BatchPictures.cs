using Dastan.Domain.Formats;
using Dastan.Domain.Imports;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Reader.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>A picture that the paper holds, and where readers find it.</summary>
internal sealed record PictureHere(PictureId Id, string Address, int Width, int Height);

/// <summary>Brings the pictures of one batch, each once.</summary>
internal sealed class BatchPictures(ImportRun run, NewsDb db, NotYetWritten before, NotYetWritten own)
{
    private const int AtOnce = 4;
    private const int LongestName = 200;

    private readonly Dictionary<string, PictureHere> here = new(before.Pictures);

    // Of pictures that were removed here since they came.
    private readonly Dictionary<string, ImportedItem> removed = [];

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
            else
                removed[item.SourceId] = item;
    }

    private async Task KeepAsync(
        IncomingStory story,
        IncomingPicture incoming,
        (byte[]? Bytes, string Reason) found,
        CancellationToken stop
    )
    {
        var (picture, reason) = found.Bytes is { } bytes
            ? await PictureOfAsync(bytes, story, incoming, stop)
            : (null, found.Reason);
        if (picture is null)
        {
            run.Report.Count(ImportCount.PicturesMissing);
            run.Report.Note(story, $"picture {incoming.Address} not brought: {reason}");
            return;
        }
        var name = SourceIdOf(incoming.Address);
        if (removed.Remove(name, out var item))
            item.CameAgain(picture.Id.Value, picture.Hash);
        else
            db.Add(new ImportedItem(run.Source, name, picture.Id.Value, picture.Hash));
        own.Pictures[incoming.Address] = here[incoming.Address] = Shown(picture);
    }

    // One that has come before, from whatever address, is not decoded again.
    private async Task<(Picture? Picture, string Reason)> PictureOfAsync(
        byte[] bytes,
        IncomingStory story,
        IncomingPicture incoming,
        CancellationToken stop
    )
    {
        var original = PictureFiles.HashOf(bytes);
        if (await KnownAsync(original, stop) is { } same)
            return (same, "");
        var (taken, no) = await run.Intake.TakeAsync(bytes, stop);
        if (taken is null)
            return (null, no!.Reason);
        if (await KnownAsync(taken.Hash, stop) is { } known)
            return (known, "");

        var picture = Described(taken, run.EditionFor(story).Code, incoming);
        db.Pictures.Add(picture);
        own.PicturesByHash[taken.Hash] = own.PicturesByHash[taken.OriginalHash] = picture;
        run.Report.Count(ImportCount.PicturesAdded);
        return (picture, "");
    }

    private async Task<Picture?> KnownAsync(string hash, CancellationToken stop) =>
        own.PicturesByHash.GetValueOrDefault(hash)
        ?? before.PicturesByHash.GetValueOrDefault(hash)
        ?? await db.Pictures.FirstOrDefaultAsync(picture => picture.Hash == hash, stop)
        ?? await db.Pictures.FirstOrDefaultAsync(picture => picture.OriginalHash == hash, stop);

    // What the other system says of it stands; what it left out the file itself may say.
    private static Picture Described(TakenPicture taken, string language, IncomingPicture incoming)
    {
        var picture = new Picture(PictureId.New(), taken.Hash, taken.MediaType, taken.Width, taken.Height, taken.Bytes);
        picture.ComeFrom(new(taken.OriginalHash, NameOf(incoming.Address), null, null));
        LocalText In(string told, string said) => LocalText.Of(language, told is "" ? said : told);
        picture.Describe(
            In(incoming.Alternative, taken.Said.Alternative),
            In(incoming.Caption, taken.Said.Caption),
            taken.Said.Credit
        );
        picture.Allow(taken.Said.Rights, null);
        picture.LooksAs(taken.Looks);
        return picture;
    }

    // The last part of an address, as the file was called there.
    private static string NameOf(string address)
    {
        var path = address.Split('?', '#')[0];
        var name = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        var clean = new string([.. name.Where(one => !char.IsControl(one))]);
        return clean.Length <= LongestName ? clean : clean[^LongestName..];
    }

    private static PictureHere Shown(Picture picture) =>
        new(picture.Id, PictureViews.AddressOf(picture.Hash, picture.MediaType), picture.Width, picture.Height);

    private static string SourceIdOf(string address) =>
        address.Length <= 150 ? "picture " + address : $"picture {address[..60]} {ImportMark.Digest([address])}";
}

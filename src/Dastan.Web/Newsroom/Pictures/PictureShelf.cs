using Dastan.Domain;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>Puts a file that has come whole into the library.</summary>
public sealed class PictureShelf(PictureIntake intake, NewsDb db)
{
    private const int LongestName = 200;

    /// <summary>Takes a file in; one that is there already, byte for byte, stays as it is described.</summary>
    /// <param name="path">Of the file, which is gone afterwards.</param>
    /// <param name="name">As it was called where it came from.</param>
    public async Task<BroughtPicture> BringAsync(Visit visit, string path, string name, CancellationToken stop)
    {
        name = CleanName(name);
        var (taken, no) = await intake.TakeAsync(path, name, stop);
        if (taken is null)
            return new(name, null, false, no);
        if (await KnownAsync(taken, stop) is { } known)
            return new(name, known, true, null);

        var picture = new Picture(PictureId.New(), taken.Hash, taken.MediaType, taken.Width, taken.Height, taken.Bytes);
        picture.ComeFrom(new(taken.OriginalHash, name, visit.Actor.Id, visit.Now));
        var (said, language) = (taken.Said, visit.Reading.Code);
        picture.Describe(LocalText.Of(language, said.Alternative), LocalText.Of(language, said.Caption), said.Credit);
        picture.Allow(said.Rights, null);
        picture.LooksAs(taken.Looks);
        var alike = await AlikePictures.ToAsync(db, picture, stop);
        _ = db.Add(picture);
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.BringPictures, "picture", picture.Id.Value), stop);
        }
        catch (DbUpdateException)
        {
            // The same file came twice at once.
            db.ChangeTracker.Clear();
            if (await KnownAsync(taken, stop) is { } other)
                return new(name, other, true, null);
            throw;
        }
        return new(name, picture, false, null) { Alike = alike };
    }

    private Task<Picture?> KnownAsync(TakenPicture taken, CancellationToken stop) =>
        db.Pictures.FirstOrDefaultAsync(
            picture => picture.Hash == taken.Hash || picture.OriginalHash == taken.OriginalHash,
            stop
        );

    private static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(one => !char.IsControl(one))]).Trim();
        return clean.Length <= LongestName ? clean : clean[^LongestName..];
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Picture">Null where it was not taken.</param>
/// <param name="WasHere">It is in the library since earlier.</param>
public sealed record BroughtPicture(string Name, Picture? Picture, bool WasHere, Refusal? No)
{
    /// <summary>Others of the library that look like it, the nearest first.</summary>
    public IReadOnlyList<Picture> Alike { get; init; } = [];
}

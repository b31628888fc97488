using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Pictures;

/// <summary>A picture that the paper holds: its facts, what is said of it, and by whose leave it may be shown.</summary>
public sealed class Picture
{
    /// <summary>Where nobody has said what matters most: the middle, in percent.</summary>
    public const int Middle = 50;

    private readonly List<LikenessMark> marks = [];

    private Picture() { }

    public Picture(PictureId id, string hash, string mediaType, int width, int height, long bytes) =>
        (Id, Hash, OriginalHash, MediaType, Width, Height, Bytes) = (id, hash, hash, mediaType, width, height, bytes);

    public PictureId Id { get; private set; }

    /// <summary>SHA-256 of the bytes that readers get in full size, in 64 lower-case hexadecimal digits; their file's name too.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>SHA-256 of the file as it came; the same as <see cref="Hash"/> where nothing had to be taken out of it.</summary>
    public string OriginalHash { get; private set; } = "";

    /// <summary>For example <c>image/jpeg</c>.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels.</summary>
    public int Height { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>The file's name as it came; "" for one that had none.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Null where it came with an import.</summary>
    public StaffId? BroughtBy { get; private set; }

    /// <summary>Null where it came with an import.</summary>
    public Instant? BroughtAt { get; private set; }

    /// <summary>What the picture shows, for who cannot see it.</summary>
    public LocalText Alternative { get; private set; } = LocalText.Empty;

    public LocalText Caption { get; private set; } = LocalText.Empty;

    /// <summary>Who made it and by whose leave it stands here.</summary>
    public string Credit { get; private set; } = "";

    /// <summary>What its owner allows, for the newsroom alone.</summary>
    public string Rights { get; private set; } = "";

    /// <summary>The last day on which it may be shown; null for ever.</summary>
    public LocalDate? RightsUntil { get; private set; }

    /// <summary>How far from the left what matters most lies, in percent.</summary>
    public int FocusX { get; private set; } = Middle;

    /// <summary>How far from the top.</summary>
    public int FocusY { get; private set; } = Middle;

    /// <summary>What it looks like, as <see cref="Pictures.Likeness.Bits"/>; null where nobody has looked yet.</summary>
    public long? Looks { get; private set; }

    /// <summary>The quarters by which what looks alike is found.</summary>
    public IReadOnlyList<LikenessMark> Marks => marks;

    /// <summary>All words by which it is found, in small letters.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>Of two who describe it at once the second is told.</summary>
    public int Version { get; private set; }

    public bool MayBeShownOn(LocalDate day) => RightsUntil is null || day <= RightsUntil;

    /// <summary>Says where it came from.</summary>
    public void ComeFrom(PictureOrigin origin)
    {
        (OriginalHash, Name, BroughtBy, BroughtAt) = (origin.Hash, origin.Name, origin.Staff, origin.At);
        Changed();
    }

    public void Describe(LocalText alternative, LocalText caption, string credit)
    {
        (Alternative, Caption, Credit) = (alternative, caption, credit);
        Changed();
    }

    /// <summary>Says what the owner allows.</summary>
    /// <param name="until">The last day; null for ever.</param>
    public void Allow(string rights, LocalDate? until)
    {
        (Rights, RightsUntil) = (rights, until);
        Changed();
    }

    /// <summary>Notes what it looks like, once.</summary>
    public void LooksAs(Likeness likeness)
    {
        Looks = unchecked((long)likeness.Bits);
        if (marks is [] && !likeness.SaysNothing)
            marks.AddRange(likeness.Marks().Select(mark => new LikenessMark(mark, Id, Looks.Value)));
    }

    /// <summary>Says what has to be seen of it wherever it is cut.</summary>
    /// <param name="x">Percent from the left.</param>
    /// <param name="y">Percent from the top.</param>
    public Refusal? FocusOn(int x, int y)
    {
        if (x is < 0 or > 100 || y is < 0 or > 100)
            return PictureRefusals.FocusIsOutside;

        (FocusX, FocusY) = (x, y);
        Changed();
        return null;
    }

    private void Changed()
    {
        var said = Alternative.ByLanguage.Values.Concat(Caption.ByLanguage.Values).Append(Credit).Append(Rights);
        Sought = string.Join(' ', said.Append(Name).Where(text => text is not "")).ToLowerInvariant();
        Version++;
    }
}

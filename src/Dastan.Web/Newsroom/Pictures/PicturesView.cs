namespace Dastan.Web.Newsroom.Pictures;

/// <summary>A page of the library.</summary>
/// <param name="Lines">What became of files that were sent, a line each.</param>
/// <param name="Older">Where it goes on; null on the last page.</param>
/// <param name="For">The story or the person that a picture is looked for; null for none.</param>
public sealed record PicturesView(
    PicturesAsked Asked,
    IReadOnlyList<ListedPicture> Pictures,
    IReadOnlyList<string> Lines,
    string? Older,
    PicturesFor? For
);

/// <summary>A picture in the library.</summary>
/// <param name="Text">What it shows, or what it is called.</param>
/// <param name="Notes">What is wanting, in words.</param>
/// <param name="Html">As the text of a story shows it; "" where none is asked for.</param>
public sealed record ListedPicture(
    Guid Id,
    string Address,
    string Thumbnail,
    int Width,
    int Height,
    string Text,
    string Credit,
    IReadOnlyList<string> Notes,
    string Html
);

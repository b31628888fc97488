namespace Dastan.Web.Parts;

/// <summary>A picture on a page. Width and height are pixels of the original, so that nothing moves when it arrives.</summary>
/// <param name="Address">Of a form that every browser reads.</param>
/// <param name="Alternative">What it shows, for who cannot see it; "" where it only decorates.</param>
/// <param name="Caption">Plain text; "" for none.</param>
/// <param name="Credit">Plain text; "" for none.</param>
public sealed record PictureView(
    string Address,
    int Width,
    int Height,
    string Alternative,
    string Caption = "",
    string Credit = ""
)
{
    /// <summary>The same picture in other widths; empty where there is only one.</summary>
    public IReadOnlyList<PictureSize> Sizes { get; init; } = [];

    /// <summary>The classes by which what matters most stays where the picture is cut; null where nobody has said.</summary>
    public string? Focus { get; init; }

    /// <summary>What <c>srcset</c> says of each lighter form, the lightest first; empty where there is only one size.</summary>
    public IEnumerable<(string MediaType, string SourceSet)> Sources =>
        Sizes.Count == 0
            ? []
            : [("image/avif", SetOf(size => size.AvifAddress)), ("image/webp", SetOf(size => size.WebpAddress))];

    private string SetOf(Func<PictureSize, string> address) =>
        string.Join(", ", Sizes.Select(size => $"{address(size)} {size.Width}w"));
}

/// <summary>One width, in pixels, of a picture.</summary>
public sealed record PictureSize(string WebpAddress, string AvifAddress, int Width);

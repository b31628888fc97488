namespace Dastan.Web.Parts;

/// <summary>A picture on a page. Width and height are pixels of the largest size, so that nothing moves when it arrives.</summary>
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

    /// <summary>The value of <c>srcset</c>; null where there is only one size.</summary>
    public string? SourceSet => SetOf(size => size.Address);

    /// <summary>The same in the lighter form.</summary>
    public string? AvifSourceSet => SetOf(size => size.AvifAddress);

    private string? SetOf(Func<PictureSize, string> address) =>
        Sizes.Count == 0 ? null : string.Join(", ", Sizes.Select(size => $"{address(size)} {size.Width}w"));
}

/// <summary>One width, in pixels, of a picture.</summary>
/// <param name="Address">Of the form that every browser reads.</param>
/// <param name="AvifAddress">Of the lighter form.</param>
public sealed record PictureSize(string Address, string AvifAddress, int Width);

using System.Text.Json.Nodes;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>The paper as search engines are told of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its front, absolute.</param>
/// <param name="Logo">Its sign; null for none.</param>
public sealed record DescribedPaper(string Name, string Address, DescribedPicture? Logo)
{
    /// <summary>Where it tells of its corrections, absolute; "" for nowhere.</summary>
    public string Corrections { get; init; } = "";

    internal JsonObject AsPublisher() =>
        JsonLd.Thing(
            "NewsMediaOrganization",
            new()
            {
                ["name"] = Name,
                ["url"] = Address,
                ["logo"] = Logo?.AsImage(),
                ["correctionsPolicy"] = Corrections,
            }
        );
}

/// <summary>A picture: absolute address, pixels, words ("" for none).</summary>
public sealed record DescribedPicture(string Address, int Width, int Height, string Caption, string Credit)
{
    internal JsonObject AsImage() =>
        JsonLd.Thing(
            "ImageObject",
            new()
            {
                ["url"] = Address,
                ["width"] = Width,
                ["height"] = Height,
                ["caption"] = JsonLd.Line(Caption),
                ["creditText"] = JsonLd.Line(Credit),
            }
        );
}

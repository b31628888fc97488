namespace Dastan.Domain.Formats.StructuredData;

/// <summary>The page about somebody who writes for the paper.</summary>
/// <remarks>Source: https://developers.google.com/search/docs/appearance/structured-data/profile-page.</remarks>
public static class ProfilePage
{
    /// <param name="name">The person's name in the page's language.</param>
    /// <param name="biography">Plain text; "" for none.</param>
    /// <param name="address">This page, absolute.</param>
    /// <param name="paper">Whom the person works for.</param>
    /// <param name="portrait">Null for none.</param>
    public static JsonLd Of(
        string name,
        string biography,
        string address,
        DescribedPaper paper,
        DescribedPicture? portrait = null
    ) =>
        JsonLd.Of(
            "ProfilePage",
            new()
            {
                ["mainEntity"] = JsonLd.Thing(
                    "Person",
                    new()
                    {
                        ["@id"] = address,
                        ["name"] = JsonLd.Line(name),
                        ["description"] = JsonLd.Line(biography),
                        ["url"] = address,
                        ["image"] = portrait?.AsImage(),
                        ["worksFor"] = paper.AsPublisher(),
                    }
                ),
            }
        );
}

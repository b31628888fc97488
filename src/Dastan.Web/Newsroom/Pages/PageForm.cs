using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;

namespace Dastan.Web.Newsroom.Pages;

/// <summary>What is typed about a static page.</summary>
public sealed record PageForm
{
    /// <summary>Its code; of a page that is there, what is typed does not count.</summary>
    public string? Edition { get; init; }

    public string? Title { get; init; }

    public string? Slug { get; init; }

    /// <summary>Any HTML; it is read as Story HTML.</summary>
    public string? Body { get; init; }

    /// <summary>A number; "" for not at all.</summary>
    public string? Foot { get; init; }

    /// <summary>The one that it was written from.</summary>
    public int Version { get; init; }

    /// <summary><see cref="Digest"/> of the text whose losses somebody was told and agreed to.</summary>
    public string? Agreed { get; init; }

    internal string InOneLine => OneLine.Of(Title);

    internal string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body ?? "")))[..16];

    internal static PageForm Of(StaticPage page) =>
        new()
        {
            Edition = page.Edition,
            Title = page.Title,
            Slug = page.Slug,
            Body = page.Body,
            Foot = page.FootPosition?.ToString(CultureInfo.InvariantCulture),
            Version = page.Version,
        };
}

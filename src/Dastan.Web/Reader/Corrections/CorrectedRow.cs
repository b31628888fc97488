using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Web.Reader.Corrections;

/// <summary>A correction with what a list says of its story.</summary>
public sealed record CorrectedRow(
    CorrectionRow Correction,
    string Headline,
    string Slug,
    string? KeptAddress,
    LocalDate PublishedOn
)
{
    /// <summary>The correction's place on the story's page, without the origin.</summary>
    public string AddressIn(string prefix) =>
        $"{StoryAddress.Of(prefix, PublishedOn, Slug, KeptAddress)}#{Correction.Anchor}";

    public CorrectionKey Key => new(Correction.PublishedAt, Correction.Id);
}

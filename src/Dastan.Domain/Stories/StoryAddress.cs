using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>Where a published story is found.</summary>
public static class StoryAddress
{
    /// <summary>"/2025/04/slug" in the paper's own edition, "/ru/2025/04/slug" in another; or the address it kept.</summary>
    /// <param name="prefix">The edition's prefix: "" or "/ru".</param>
    public static string Of(string prefix, LocalDate publishedOn, string slug, string? keptAddress) =>
        keptAddress ?? FormattableString.Invariant($"{prefix}/{publishedOn.Year:0000}/{publishedOn.Month:00}/{slug}");

    /// <summary>Where its public history is found: "/2025/04/slug/history", whatever address the story kept.</summary>
    public static string OfHistory(string prefix, LocalDate publishedOn, string slug) =>
        Of(prefix, publishedOn, slug, null) + "/history";
}

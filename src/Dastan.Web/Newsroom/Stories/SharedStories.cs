using System.Text;
using System.Text.RegularExpressions;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.SignIn;
using NodaTime;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What a shared link opens: one story as it is saved, with its pictures, and nothing else.</summary>
internal static partial class SharedStories
{
    /// <summary>The story of a link that is open; none under embargo, and none that was withdrawn.</summary>
    public static IQueryable<Story> SharedBy(this NewsDb db, string token, Instant now)
    {
        var digest = StaffLink.DigestOf(token);
        return db
            .StoryPreviews.Where(link => link.Digest == digest && link.Until > now)
            .Join(db.Stories, link => link.StoryId, one => one.Id, (_, one) => one)
            .Where(one => one.EmbargoedUntil == null || one.EmbargoedUntil <= now)
            .Where(one => one.WithdrawnAt == null || one.WithdrawnAt > now);
    }

    /// <summary>The page with the story's own pictures under the link, by whose right they are given.</summary>
    public static ReadOnlyMemory<byte> UnderLink(
        ReadOnlyMemory<byte> html,
        string token,
        IReadOnlySet<string> hashes
    ) =>
        Encoding.UTF8.GetBytes(
            Picture()
                .Replace(
                    Encoding.UTF8.GetString(html.Span),
                    address =>
                        hashes.Contains(address.Groups["hash"].Value)
                            ? $"{NewsroomAddress.Root}/previews/{token}{address.Value}"
                            : address.Value
                )
        );

    [GeneratedRegex("/pictures/(?<hash>[0-9a-f]{64})")]
    private static partial Regex Picture();
}

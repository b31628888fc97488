using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;

namespace Dastan.Web.Imports;

/// <summary>
/// What an import remembers of an item: a digest of what it wanted to write and one of what stood here when it was done. The
/// first the same again: nothing to do. The second another than what stands here now: the newsroom has been at work.
/// </summary>
public sealed record ImportMark(string Wanted, string Left)
{
    public override string ToString() => $"{Wanted} {Left}";

    public static ImportMark Read(string text) =>
        text.Split(' ') is [var wanted, var left] ? new(wanted, left) : new(text, "");

    /// <summary>The words of a story and what they are filed under.</summary>
    public static string DigestOf(Story story) =>
        Digest([
            story.Headline,
            story.Standfirst,
            story.Dateline,
            story.Body,
            story.Section,
            story.LeadPictureId?.Value.ToString() ?? "",
            .. story.Bylines.OrderBy(byline => byline.Position).Select(byline => "by " + byline.PersonId.Value),
            .. story.Topics.OrderBy(topic => topic.Position).Select(topic => "about " + topic.TopicId.Value),
        ]);

    /// <summary>The words of a static page, and whether it is public.</summary>
    public static string DigestOf(StaticPage page) =>
        Digest([page.Title, page.Body, page.PublishedAt is null ? "not public" : "public"]);

    /// <summary>Whether a static page is as an import left it. Imports of earlier versions remembered its words alone.</summary>
    public bool IsLeftOf(StaticPage page) => Left == DigestOf(page) || Left == Digest([page.Title, page.Body]);

    /// <summary>SHA-256 of texts in their order, in hexadecimal.</summary>
    public static string Digest(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using NodaTime;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>An uploaded file of the export.</summary>
internal sealed record WxrAttachment(
    string Id,
    string Parent,
    string Address,
    string Title,
    string Caption,
    string Alternative
)
{
    public IncomingPicture AsPicture => new(Address, Alternative, Caption);
}

/// <summary>What a story refers to and may lie anywhere in the file, so that it is gathered before stories are made.</summary>
internal sealed class WxrLookup
{
    private readonly Dictionary<string, WxrAttachment> attachments = [];
    private readonly Dictionary<string, List<WxrAttachment>> byParent = [];
    private readonly Dictionary<string, string> guests = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> reusableBlocks = [];
    private readonly Dictionary<Offset, int> offsets = [];
    private readonly HashSet<string> links = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How far the site usually is ahead of UTC.</summary>
    public Offset UsualOffset => offsets.Count == 0 ? Offset.Zero : offsets.MaxBy(offset => offset.Value).Key;

    public void Add(WxrItem item)
    {
        if (WxrDates.AheadOfUtc(item) is { } ahead)
            offsets[ahead] = offsets.GetValueOrDefault(ahead) + 1;

        links.Add(OldSlug.Decoded(item["link"]).TrimEnd('/'));
        if (item.Type == "attachment")
            Add(AttachmentOf(item));
        else if (item.Type == "guest-author")
            guests.TryAdd(
                item.Meta("cap-user_login"),
                PlainText.Of(item.Meta("cap-display_name") is { Length: > 0 } name ? name : item["title"])
            );
        // As WordPress shows it: only where anybody may read it. Older exports say nothing of that.
        else if (item.Type == "wp_block" && item["wp:status"] is "publish" or "" && item["wp:post_password"] is "")
            reusableBlocks.TryAdd(item.Id, item.Content);
    }

    /// <summary>Whether an item of the export has this address now.</summary>
    public bool IsLink(string address) => links.Contains(OldSlug.Decoded(address).TrimEnd('/'));

    /// <summary>An uploaded file by its number; null when the export does not hold it.</summary>
    public WxrAttachment? Attachment(string id) => attachments.GetValueOrDefault(id);

    /// <summary>What was uploaded to a story, in the order of the file.</summary>
    public IReadOnlyList<WxrAttachment> AttachmentsOf(string story) => byParent.GetValueOrDefault(story) ?? [];

    /// <summary>The name of an author without an account, by login; null when there is none.</summary>
    public string? Guest(string login) => guests.GetValueOrDefault(login);

    /// <summary>The markup of a block that several stories share; null when the export does not hold it.</summary>
    public string? ReusableBlock(string id) => reusableBlocks.GetValueOrDefault(id);

    private void Add(WxrAttachment attachment)
    {
        if (attachment.Address is "" || !attachments.TryAdd(attachment.Id, attachment))
            return;
        if (attachment.Parent is "" or "0")
            return;
        if (!byParent.TryGetValue(attachment.Parent, out var siblings))
            byParent[attachment.Parent] = siblings = [];
        siblings.Add(attachment);
    }

    private static WxrAttachment AttachmentOf(WxrItem item) =>
        new(
            item.Id,
            item["wp:post_parent"],
            item["wp:attachment_url"] is { Length: > 0 } address ? address : item["guid"],
            PlainText.Of(item["title"]),
            PlainText.Of(item["excerpt:encoded"]),
            PlainText.Of(item.Meta("_wp_attachment_image_alt"))
        );
}

namespace Dastan.Domain.Formats.WordPress;

/// <summary>One item of an export, by the fields that we look at.</summary>
internal sealed class WxrItem
{
    private readonly WxrElement fields;

    public WxrItem(WxrPiece piece)
    {
        fields = piece.Root.Children.FirstOrDefault() ?? new WxrElement("item");
        (Line, Break) = (piece.Line, piece.Break);
        Type =
            this["wp:post_type"] is { Length: > 0 } type ? type
            : this["wp:attachment_url"] is "" ? "post"
            : "attachment";
    }

    public int Line { get; }

    public SourceBreak? Break { get; }

    /// <summary>"post", "page", "attachment", "nav_menu_item" … Exports of old versions say nothing of posts.</summary>
    public string Type { get; }

    public string Id => this["wp:post_id"];

    public string Content => this["content:encoded"];

    /// <summary>The file ended or broke off within the item, before it could say what state it is in.</summary>
    public bool IsCut => Break is { Reason: ExportScanner.NoEnd or ExportScanner.TooLong };

    /// <summary>Whether there is anything to take: an item without a word in it is none.</summary>
    public bool IsEmpty => fields.Children.All(child => child.Text is "" && child.Children.Count == 0);

    public bool IsOfWordPress => WxrChannel.IsOfWordPressIn(fields);

    /// <summary>A field's text; "" when there is none.</summary>
    public string this[string name] => fields.Field(name);

    /// <summary>The value of a custom field; "" when there is none.</summary>
    public string Meta(string key) => Metas(key).FirstOrDefault() ?? "";

    private IEnumerable<string> Metas(string key) =>
        fields
            .All("wp:postmeta")
            .Where(meta => meta.Field("wp:meta_key") == key)
            .Select(meta => meta.Field("wp:meta_value"));

    /// <summary>What it is filed under, with the taxonomy as <see cref="WxrTerm.Domain"/>; of names in several languages one.</summary>
    public IEnumerable<WxrTerm> TermsIn(string? language) => TermsAsWritten.Select(term => term.In(language));

    /// <summary>The same, whatever markup and marks of languages stand in the names.</summary>
    public IEnumerable<WxrTerm> TermsAsWritten =>
        fields
            .All("category")
            .Select(term => new WxrTerm(
                term.Attributes.GetValueOrDefault("domain", ""),
                term.Text,
                OldSlug.Decoded(term.Attributes.GetValueOrDefault("nicename", ""))
            ));

    /// <summary>The addresses it had under earlier slugs, from which WordPress led on.</summary>
    public IEnumerable<string> EarlierLinks =>
        Metas("_wp_old_slug")
            .Select(earlier => OldSlug.Instead(this["link"], this["wp:post_name"], earlier))
            .OfType<string>()
            .Distinct();

    /// <summary>Approved comments, without pingbacks and trackbacks.</summary>
    public int Comments =>
        fields
            .All("wp:comment")
            .Count(comment =>
                comment.Field("wp:comment_approved") is "1" or "approve" or "approved"
                && comment.Field("wp:comment_type") is not ("pingback" or "trackback")
            );
}

/// <param name="Domain">"category", "post_tag", "author", "language" …; "" in files of the oldest kind.</param>
internal sealed record WxrTerm(string Domain, string Name, string Slug)
{
    // Marks of languages may be comments, which are gone once the name is plain text.
    public WxrTerm In(string? language) => this with { Name = PlainText.Of(LanguageMarks.Choose(Name, language)) };
}

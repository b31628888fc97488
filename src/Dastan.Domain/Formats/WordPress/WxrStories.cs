using Dastan.Domain.Formats.WordPress.Body;
using NodaTime;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>Makes a story of an item.</summary>
/// <param name="language">Which text to take where a field holds several languages; null for the first.</param>
internal sealed class WxrStories(WxrChannel channel, WxrLookup lookup, string? language)
{
    private const char Unreadable = '\uFFFD';

    private readonly Uri? site = Uri.TryCreate(channel.Address, UriKind.Absolute, out var address) ? address : null;

    public IncomingStory Make(WxrItem item, IncomingKind kind)
    {
        var changes = new ImportNotes();
        var state = StateOf(item, changes);
        var terms = item.TermsIn(language).ToList();
        var main = MainCategory(item);
        var story = new IncomingStory
        {
            Kind = kind,
            SourceId = item.Id is "" ? null : item.Id,
            Line = item.Line,
            Headline = PlainText.Of(Chosen(item["title"])),
            Slug = OldSlug.Decoded(item["wp:post_name"]),
            Address = Absolute(item["link"]),
            OtherAddresses = OtherAddresses(item),
            State = state,
            PublishedAt = PublishedAt(item, state, changes),
            UpdatedAt = WxrDates.Updated(item, lookup.UsualOffset),
            Authors = WxrAuthors.Of(item["dc:creator"], terms, channel, lookup),
            Sections = [.. Of(terms, "category", "category").OrderBy(term => term.Slug == main ? 0 : 1)],
            Tags = Of(terms, "post_tag", "tag"),
            Language = terms.Find(term => term.Domain == "language")?.Slug ?? channel.Language,
            TranslationGroup = terms.Find(term => term.Domain == "post_translations")?.Slug,
            Standfirst = PlainText.Of(WordPressBody.WithoutShortcodes(Chosen(item["excerpt:encoded"]))),
            Comments = item.Comments,
            LeadPicture = lookup.Attachment(item.Meta("_thumbnail_id"))?.AsPicture,
            NeedsPassword = item["wp:post_password"] is not "",
        };
        if (item.Meta("_thumbnail_id") is not ("" or "0") && story.LeadPicture is null)
            changes.Add("its featured picture is not in the export");
        if (story.Headline.Contains(Unreadable) || item.Content.Contains(Unreadable))
            changes.Add("holds bytes that are no text in the file's encoding");
        Report(item, terms, changes);
        var body = new WordPressBody(lookup, item.Id, changes, item.Meta("footnotes")).Read(
            Chosen(item.Content),
            Base(story)
        );
        return story with { Body = body.Html, Pictures = body.Pictures, Changes = changes.All };
    }

    // SEO plug-ins let an editor say which of several categories is the story's own.
    private string? MainCategory(WxrItem item) =>
        new[] { "_yoast_wpseo_primary_category", "rank_math_primary_category" }
            .Select(key => channel.CategorySlugs.GetValueOrDefault(item.Meta(key)))
            .FirstOrDefault(slug => slug is not null);

    private Uri? Base(IncomingStory story) => Uri.TryCreate(story.Address, UriKind.Absolute, out var own) ? own : site;

    private string Chosen(string text) => LanguageMarks.Choose(text, language);

    private string? Absolute(string address) =>
        address is "" ? null
        : Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? address
        : site is not null && Uri.TryCreate(site, address, out var resolved) ? resolved.ToString()
        : address;

    // Every post answers at "?p=" and its number too, and its guid is often the address it had first. An earlier slug may since have
    // become another story's own.
    private IReadOnlyList<string> OtherAddresses(WxrItem item)
    {
        var own =
            site is null || item.Id is ""
                ? null
                : $"{site.GetLeftPart(UriPartial.Path).TrimEnd('/')}/?{(item.Type == "page" ? "page_id" : "p")}={item.Id}";
        return
        [
            .. new[] { own, item["guid"] }
                .OfType<string>()
                .Concat(item.EarlierLinks.Where(link => !lookup.IsLink(link)).Select(Absolute).OfType<string>())
                .Where(address =>
                    Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                )
                .Where(address => address != item["link"])
                .Distinct(),
        ];
    }

    private static IncomingState StateOf(WxrItem item, ImportNotes changes)
    {
        if (item.IsCut)
            changes.Add("the file breaks off within it: taken as a draft");
        else if (item.Break is { } broken)
            changes.Add($"mended at {broken}");

        var status = item["wp:status"];
        if (item.IsCut)
            return IncomingState.Draft;
        switch (status)
        {
            case "publish":
                return IncomingState.Published;
            case "draft" or "auto-draft":
                return IncomingState.Draft;
            case "pending":
                return IncomingState.Pending;
            case "private":
                return IncomingState.Private;
            case "future":
                return IncomingState.Scheduled;
            case "trash":
                return IncomingState.Trash;
            default:
                changes.Add(status is "" ? "no state given: taken as a draft" : $"state \"{status}\" taken as a draft");
                return IncomingState.Draft;
        }
    }

    private Instant? PublishedAt(WxrItem item, IncomingState state, ImportNotes changes)
    {
        if (state is IncomingState.Draft or IncomingState.Pending)
            return null;

        var at = WxrDates.Published(item, lookup.UsualOffset);
        if (at is null)
            changes.Add("no readable date of publication");
        return at;
    }

    private IReadOnlyList<IncomingTerm> Of(List<WxrTerm> terms, string domain, string oldDomain) =>
        [
            .. terms
                .Where(term => term.Name is not "" && (term.Domain == domain || term.Domain == oldDomain))
                .Select(term => new IncomingTerm(
                    term.Name,
                    term.Slug,
                    domain == "category" ? channel.Parents.GetValueOrDefault(term.Slug, "") : ""
                )
                {
                    Path = domain == "category" ? channel.PathOf(term.Slug) : term.Slug,
                })
                .Distinct(),
        ];

    private void Report(WxrItem item, List<WxrTerm> terms, ImportNotes changes)
    {
        var languages = LanguageMarks.In(item.Content);
        if (languages.Count > 1)
            changes.Add($"holds texts in {string.Join(", ", languages)}: only one is taken");
        foreach (var other in terms.Where(IsLeftOut))
            changes.Add($"{other.Domain} \"{other.Name}\" left out");
        if (terms.Count > 0 && terms.TrueForAll(term => term.Domain is ""))
            changes.Add(
                $"left out, since neither category nor tag: {string.Join(", ", terms.Select(term => term.Name))}"
            );
    }

    private static bool IsLeftOut(WxrTerm term) =>
        term.Domain
            is not (
                ""
                or "category"
                or "post_tag"
                or "tag"
                or "author"
                or "language"
                or "post_translations"
                or "post_format"
            );
}

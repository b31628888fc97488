using System.Text;
using Dastan.Domain.Formats;
using Dastan.Domain.Formats.WordPress;

namespace Dastan.Tests.Formats.WordPress;

/// <summary>Exports of a paper that never was, small enough to be read in a test.</summary>
internal static class SmallExport
{
    public const string Site = "https://old.example";

    private const string Names =
        """xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/" """;

    /// <summary>Two categories and two tags.</summary>
    public const string Filed = """
        <category domain="category" nicename="kazakhstan"><![CDATA[Kazakhstan]]></category>
        <category domain="category" nicename="towns"><![CDATA[Towns]]></category>
        <category domain="post_tag" nicename="trade"><![CDATA[Trade]]></category>
        <category domain="post_tag" nicename="water"><![CDATA[Water]]></category>
        """;

    /// <summary>A whole export around items that are given as they stand.</summary>
    public static string Of(params string[] items) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" {Names}>
            <channel>
            <title>The Old Courier</title><link>{Site}</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version>
            <wp:author><wp:author_login>dana</wp:author_login><wp:author_display_name><![CDATA[Dana Omarova]]></wp:author_display_name></wp:author>
            <wp:category><wp:category_nicename>towns</wp:category_nicename><wp:category_parent>region</wp:category_parent><wp:cat_name><![CDATA[Towns]]></wp:cat_name></wp:category>
            {string.Join('\n', items)}
            </channel>
            </rss>
            """;

    /// <summary>A published post; <paramref name="more"/> is markup of further fields, of which the first of a name counts.</summary>
    public static string Post(string id, string content, string more = "", string title = "A bridge opens in Osh") =>
        $"""
            <item><title><![CDATA[{title}]]></title><link>{Site}/2020/02/post-{id}/</link><dc:creator>dana</dc:creator>
            <content:encoded><![CDATA[{content}]]></content:encoded>{more}<wp:post_id>{id}</wp:post_id>
            <wp:post_date>2020-02-03 09:00:00</wp:post_date><wp:post_date_gmt>2020-02-03 03:00:00</wp:post_date_gmt>
            <wp:post_name>post-{id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
            """;

    public static string Upload(
        string id,
        string name,
        string alternative = "",
        string caption = "",
        string parent = "0"
    ) =>
        $"""
            <item><title>{name}</title><excerpt:encoded><![CDATA[{caption}]]></excerpt:encoded><wp:post_id>{id}</wp:post_id>
            <wp:post_parent>{parent}</wp:post_parent><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
            <wp:attachment_url>{Site}/wp-content/uploads/2020/02/{name}</wp:attachment_url>
            <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>{alternative}</wp:meta_value></wp:postmeta></item>
            """;

    public static (SourceReading Reading, IReadOnlyList<IncomingStory> Stories) Read(
        string export,
        string? language = null
    ) => Read(Encoding.UTF8.GetBytes(export), language);

    public static (SourceReading Reading, IReadOnlyList<IncomingStory> Stories) Read(
        byte[] export,
        string? language = null
    )
    {
        using var file = new MemoryStream(export);
        var survey = WordPressExport.Survey(file);
        return (survey.Reading, [.. survey.Stories(language)]);
    }

    /// <summary>The one story of an export of one post with this body.</summary>
    public static IncomingStory Story(string content, string more = "") =>
        Assert.Single(Read(Of(Post("1", content, more))).Stories);
}

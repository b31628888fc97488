#:project sentences
#:property TargetFramework=net10.0
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Writes a WordPress export of N stories, always the same one: dotnet run bench/GenerateWxr.cs -- 10000 > export.xml
// Invented regional news in English and Russian, some 300 words each, with authors, categories, tags and pictures by address.

using System.Globalization;
using System.Text;
using Dastan.Bench.Sentences;

if (
    args is not [var count, ..]
    || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var stories)
)
{
    Console.Error.WriteLine("Say how many stories: bench/generate-wxr 10000 > export.xml");
    return 1;
}

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
var export = new Export(output);
export.Begin();
for (var i = 1; i <= stories; i++)
    export.Add(i);
export.End();
return 0;

internal sealed class Export(TextWriter output)
{
    private const string Site = "https://steppe-courier.example";
    private static readonly DateTime First = new(2016, 1, 4, 3, 0, 0, DateTimeKind.Utc);

    private static readonly (string Login, string Name)[] Authors =
    [
        ("dana", "Dana Omarova"),
        ("timur", "Timur Aliev"),
        ("lena", "Елена Соколова"),
        ("bakyt", "Бакыт Жунусов"),
        ("gulnora", "Gulnora Rashidova"),
        ("pavel", "Павел Ким"),
    ];

    private static readonly (string Slug, string Name)[] Categories =
    [
        ("economy", "Economy"),
        ("region", "Region"),
        ("society", "Society"),
        ("weather", "Weather"),
        ("transport", "Transport"),
        ("culture", "Culture"),
        ("sport", "Sport"),
    ];

    private static readonly string[] Tags =
    [
        "Almaty",
        "Osh",
        "Samarkand",
        "Dushanbe",
        "Ashgabat",
        "Karaganda",
        "Budget",
        "Railways",
        "Harvest",
        "Water",
        "Schools",
        "Prices",
        "Энергетика",
        "Дороги",
        "Экспорт",
        "Хлопок",
        "Здоровье",
        "Выборы",
        "Тарифы",
        "Граница",
    ];

    public void Begin()
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\"");
        output.Write(
            " xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        );
        output.Write(
            " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>\n"
        );
        output.Write(
            $"<title>Steppe Courier</title><link>{Site}</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>"
        );
        output.Write($"<wp:base_site_url>{Site}</wp:base_site_url><wp:base_blog_url>{Site}</wp:base_blog_url>\n");
        foreach (var (login, name) in Authors)
            output.Write(
                $"<wp:author><wp:author_login>{login}</wp:author_login><wp:author_display_name><![CDATA[{name}]]></wp:author_display_name></wp:author>\n"
            );
        foreach (var (slug, name) in Categories)
            output.Write(
                $"<wp:category><wp:category_nicename>{slug}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[{name}]]></wp:cat_name></wp:category>\n"
            );
    }

    public void Add(int number)
    {
        var chance = new Chance(number);
        var words = number % 3 == 0 ? Phrases.Russian : Phrases.English;
        var at = First.AddMinutes(number * 47L + chance.Below(40));
        var slug = $"{words.Slug}-{number}";
        var picture = number % 4 == 0 ? 1_000_000 + number : 0;
        if (picture > 0)
            AddPicture(picture, number, at, words.Sentence(chance));

        output.Write(
            $"<item><title><![CDATA[{words.Headline(chance)}]]></title><link>{Site}/{at:yyyy/MM}/{slug}/</link>"
        );
        output.Write($"<pubDate>{at:R}</pubDate>".Replace("GMT", "+0000"));
        output.Write($"<dc:creator><![CDATA[{Authors[chance.Below(Authors.Length)].Login}]]></dc:creator>");
        output.Write($"<guid isPermaLink=\"false\">{Site}/?p={number}</guid><description></description>");
        output.Write($"<content:encoded><![CDATA[{Body(chance, words, picture, number, at)}]]></content:encoded>");
        output.Write(
            $"<excerpt:encoded><![CDATA[{(number % 2 == 0 ? words.Sentence(chance) : "")}]]></excerpt:encoded>"
        );
        output.Write($"<wp:post_id>{number}</wp:post_id>{Times(at)}<wp:comment_status>open</wp:comment_status>");
        output.Write(
            $"<wp:post_name><![CDATA[{slug}]]></wp:post_name><wp:status>{(number % 50 == 0 ? "draft" : "publish")}</wp:status>"
        );
        output.Write(
            "<wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>"
        );
        var category = Categories[chance.Below(Categories.Length)];
        output.Write(
            $"<category domain=\"category\" nicename=\"{category.Slug}\"><![CDATA[{category.Name}]]></category>"
        );
        for (var i = chance.Below(4); i > 0; i--)
        {
            var tag = chance.Below(Tags.Length);
            output.Write($"<category domain=\"post_tag\" nicename=\"tag-{tag}\"><![CDATA[{Tags[tag]}]]></category>");
        }
        if (picture > 0)
            output.Write(
                $"<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>{picture}</wp:meta_value></wp:postmeta>"
            );
        for (var i = chance.Below(3); i > 0; i--)
            output.Write(
                $"<wp:comment><wp:comment_id>{number * 3 + i}</wp:comment_id><wp:comment_approved>1</wp:comment_approved><wp:comment_content><![CDATA[{words.Sentence(chance)}]]></wp:comment_content></wp:comment>"
            );
        output.Write("</item>\n");
    }

    public void End() => output.Write("</channel>\n</rss>\n");

    private void AddPicture(int id, int parent, DateTime at, string caption)
    {
        output.Write(
            $"<item><title>picture-{id}</title><link>{Site}/?attachment_id={id}</link><wp:post_id>{id}</wp:post_id>{Times(at)}"
        );
        output.Write(
            $"<wp:status>inherit</wp:status><wp:post_parent>{parent}</wp:post_parent><wp:post_type>attachment</wp:post_type>"
        );
        output.Write($"<excerpt:encoded><![CDATA[{caption}]]></excerpt:encoded>");
        output.Write($"<wp:attachment_url>{Picture(id, at, "")}</wp:attachment_url></item>\n");
    }

    private static string Picture(int id, DateTime at, string size) =>
        $"{Site}/wp-content/uploads/{at:yyyy/MM}/picture-{id}{size}.jpg";

    private static string Times(DateTime at) =>
        $"<wp:post_date>{at.AddHours(5):yyyy-MM-dd HH:mm:ss}</wp:post_date><wp:post_date_gmt>{at:yyyy-MM-dd HH:mm:ss}</wp:post_date_gmt>"
        + $"<wp:post_modified>{at.AddHours(6):yyyy-MM-dd HH:mm:ss}</wp:post_modified><wp:post_modified_gmt>{at.AddHours(1):yyyy-MM-dd HH:mm:ss}</wp:post_modified_gmt>";

    // Half the stories are blocks, half are of the classic editor, as in papers that have lived through both.
    private static string Body(Chance chance, Phrases words, int picture, int number, DateTime at)
    {
        var isBlocks = number % 2 == 0;
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < 6; paragraph++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 2 + chance.Below(2)).Select(_ => words.Sentence(chance)));
            if (paragraph == 2)
                text = $"<a href=\"{Site}/?p={1 + chance.Below(number)}\">{words.Place(chance)}</a>: {text}";
            body.Append(isBlocks ? $"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->\n\n" : $"{text}\n\n");
            if (paragraph == 0 && picture > 0)
                body.Append(
                    $"[caption id=\"attachment_{picture}\" align=\"alignnone\" width=\"640\"]<img class=\"wp-image-{picture}\" src=\"{Picture(picture, at, "-640x480")}\" alt=\"\" width=\"640\" height=\"480\" /> {words.Sentence(chance)}[/caption]\n\n"
                );
            if (paragraph == 3)
                body.Append(
                    isBlocks
                        ? $"<!-- wp:heading -->\n<h2>{words.Place(chance)}</h2>\n<!-- /wp:heading -->\n\n"
                        : $"<h2>{words.Place(chance)}</h2>\n"
                );
        }
        return body.ToString();
    }
}

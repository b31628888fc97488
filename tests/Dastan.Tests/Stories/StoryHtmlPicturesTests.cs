using Dastan.Domain.Stories;
using static Dastan.Tests.Stories.StoryHtmlCases;

namespace Dastan.Tests.Stories;

public sealed class StoryHtmlPicturesTests
{
    [Theory]
    [InlineData(
        "<p>a<img src=/i.jpg alt=x width=640 height=480px>b</p>",
        "<p>a</p>\n<figure><img src=\"/i.jpg\" alt=\"x\" width=\"640\" height=\"480\"></figure>\n<p>b</p>"
    )]
    [InlineData(
        "<picture><source srcset='/s.webp 320w, /l.webp 1600w'></picture><picture><source srcset='/s.webp 320w, /l.webp 1600w'><img alt=x></picture>",
        "<figure><img src=\"/l.webp\" alt=\"x\"></figure>"
    )]
    [InlineData(
        "<img src=data:image/gif;base64,R0 data-src=/late.jpg alt=''>",
        "<figure><img src=\"/late.jpg\" alt=\"\"></figure>"
    )]
    [InlineData("<img src=data:x srcset='/a.jpg 1x, /b.jpg 2x'>", "<figure><img src=\"/b.jpg\" alt=\"\"></figure>")]
    [InlineData("<p>Ура <img class=emoji alt=🎉 src=/e.png></p>", "<p>Ура 🎉</p>")]
    [InlineData("<p>a<img src=https://count.er/1 width=1 height=1></p>", "<p>a</p>")]
    [InlineData("<p>a <img src=javascript:x alt=b> c</p>", "<p>a b c</p>")]
    public void A_picture_stands_on_its_own_line_with_its_best_address(string html, string story) =>
        Assert.Equal(story, Read(html));

    [Theory]
    [InlineData(
        "<figure class=wp-block-image><a href=/i-large.jpg><img src=/i.jpg></a><figcaption>Dam. <cite>A. B.</cite></figcaption></figure>",
        "<figure><a href=\"/i-large.jpg\"><img src=\"/i.jpg\" alt=\"\"></a><figcaption>Dam. <cite>A. B.</cite></figcaption></figure>"
    )]
    [InlineData(
        "<figure><a href=/2026/01/dam><img src=/i.jpg></a><p>Dam</p></figure>",
        "<figure><a href=\"/2026/01/dam\"><img src=\"/i.jpg\" alt=\"\"></a><figcaption>Dam</figcaption></figure>"
    )]
    [InlineData(
        "<figure><figure><img src=/1.jpg><figcaption>1</figcaption></figure><figure><img src=/2.jpg></figure><figcaption>All</figcaption></figure>",
        "<figure><img src=\"/1.jpg\" alt=\"\"><figcaption>1</figcaption></figure>\n<figure><img src=\"/2.jpg\" alt=\"\"></figure>\n<p>All</p>"
    )]
    [InlineData("<figure><figcaption>Alone</figcaption></figure>", "<p>Alone</p>")]
    public void A_caption_stays_with_its_picture(string html, string story) => Assert.Equal(story, Read(html));

    [Theory]
    [InlineData(
        "<iframe src='https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?rel=0' title='The dam'></iframe>",
        "youtube",
        "https://www.youtube.com/watch?v=a1B2c3D4e5F",
        "The dam"
    )]
    [InlineData("<iframe src=//player.vimeo.com/video/123?h=1></iframe>", "vimeo", "https://vimeo.com/123", "Vimeo")]
    [InlineData("<figure>\nhttps://youtu.be/abc\n</figure>", "youtube", "https://youtu.be/abc", "YouTube")]
    [InlineData(
        "<figure><div><a href=https://x.com/a/status/1>https://x.com/a/status/1</a></div></figure>",
        "x",
        "https://x.com/a/status/1",
        "X"
    )]
    [InlineData("<script src=w.js data-telegram-post=dam/12></script>", "telegram", "https://t.me/dam/12", "Telegram")]
    [InlineData(
        "<iframe src=https://www.google.com/maps/embed?pb=1>",
        "google-maps",
        "https://www.google.com/maps/embed?pb=1",
        "Google Maps"
    )]
    [InlineData(
        "<iframe src=https://www.example.kz/chart/1></iframe>",
        "link",
        "https://www.example.kz/chart/1",
        "example.kz"
    )]
    [InlineData("<video controls><source src=/u/dam.mp4><p>Old browser</p></video>", "video", "/u/dam.mp4", "dam.mp4")]
    [InlineData("<audio src=https://a.kz/x.mp3></audio>", "audio", "https://a.kz/x.mp3", "a.kz")]
    [InlineData("<object data=/x.pdf>Old browser</object>", "link", "/x.pdf", "x.pdf")]
    [InlineData("<embed src=https://soundcloud.com/a/b>", "soundcloud", "https://soundcloud.com/a/b", "SoundCloud")]
    [InlineData(
        "<iframe src='https://vk.com/video_ext.php?oid=-5&amp;id=7&amp;hash=x'></iframe>",
        "vk",
        "https://vk.com/video-5_7",
        "VK"
    )]
    public void What_loads_from_elsewhere_becomes_a_card_with_a_link(
        string html,
        string kind,
        string address,
        string label
    )
    {
        var rel = address.StartsWith('/') ? "" : " rel=\"noopener\"";

        Assert.Equal($"<figure data-embed=\"{kind}\"><a href=\"{address}\"{rel}>{label}</a></figure>", Read(html));
        Assert.Contains(kind, StoryHtml.Embeds);
    }

    [Fact]
    public void A_card_keeps_its_caption_and_what_it_was_called()
    {
        var card = Read(
            "<figure data-embed=vimeo><a href=https://vimeo.com/1>Our <b>film</b></a><figcaption>C</figcaption></figure>"
        );

        Assert.Equal(
            "<figure data-embed=\"vimeo\"><a href=\"https://vimeo.com/1\" rel=\"noopener\">Our film</a><figcaption>C</figcaption></figure>",
            card
        );
    }

    [Theory]
    [InlineData("<iframe src=https://count.er/x width=0 height=0></iframe>")]
    [InlineData("<iframe srcdoc='<p>x'></iframe>")]
    [InlineData("<iframe src=javascript:alert(1)></iframe>")]
    [InlineData("<object data='data:text/html,x'></object>")]
    public void A_frame_without_an_honest_address_is_gone_and_reported(string html)
    {
        var reading = StoryHtml.Read(html);

        Assert.Equal("", reading.Html);
        Assert.NotEmpty(reading.Dropped);
    }
}

using System.Text;
using Dastan.Web;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Press;

namespace Dastan.Tests.Dispatches;

/// <summary>What networks in front of the paper are asked, each in its own words.</summary>
public sealed class NetworkTests
{
    private static readonly CdnSettings Settings = new() { Zone = "zone-1", Key = "secret" };

    private static string[] Tags(int count) => [.. Enumerable.Range(0, count).Select(number => $"t{number}")];

    [Fact]
    public void Cloudflare_is_told_a_hundred_at_once()
    {
        var asked = new Cloudflare(Settings).Purge(Tags(150)).ToList();

        Assert.Equal(2, asked.Count);
        Assert.All(
            asked,
            one =>
                Assert.Equal("https://api.cloudflare.com/client/v4/zones/zone-1/purge_cache", one.Address.AbsoluteUri)
        );
        Assert.All(asked, one => Assert.Contains(new("Authorization", "Bearer secret"), one.Headers));
        Assert.Equal("""{"tags":["t0","t1"]}""", Said(new Cloudflare(Settings).Purge(Tags(2)).Single()));
    }

    [Fact]
    public void Bunny_is_told_one_by_one_and_of_many_everything()
    {
        var few = new Bunny(Settings).Purge(Tags(2)).ToList();
        Assert.Equal(["""{"CacheTag":"t0"}""", """{"CacheTag":"t1"}"""], few.Select(Said));
        Assert.All(
            few,
            one => Assert.Equal("https://api.bunny.net/pullzone/zone-1/purgeCache", one.Address.AbsoluteUri)
        );
        Assert.All(few, one => Assert.Contains(new("AccessKey", "secret"), one.Headers));

        Assert.Equal("", Said(Assert.Single(new Bunny(Settings).Purge(Tags(500)))));
    }

    [Fact]
    public void Fastly_is_told_256_at_once()
    {
        var asked = new Fastly(Settings).Purge(Tags(300)).ToList();

        Assert.Equal(2, asked.Count);
        Assert.All(asked, one => Assert.Equal("https://api.fastly.com/service/zone-1/purge", one.Address.AbsoluteUri));
        Assert.All(asked, one => Assert.Contains(new("Fastly-Key", "secret"), one.Headers));
        Assert.Equal("""{"surrogate_keys":["t0"]}""", Said(new Fastly(Settings).Purge(Tags(1)).Single()));
    }

    [Fact]
    public void Each_Varnish_is_told()
    {
        var settings = new CdnSettings { Address = "http://10.0.0.1:6081/; http://10.0.0.2:6081" };

        var asked = new Varnish(settings).Purge(Tags(2)).ToList();

        Assert.Equal(settings.Addresses, asked.Select(one => one.Address));
        Assert.All(asked, one => Assert.Equal("PURGE", one.Method));
        Assert.All(asked, one => Assert.Contains(new("xkey-purge", "t0 t1"), one.Headers));
    }

    [Fact]
    public void Short_tags_are_short_and_as_many_as_the_long_ones()
    {
        var tags = Enumerable.Range(0, 5000).Select(number => new Tag($"story:{number}")).ToList();
        var short_ = tags.Select(CdnTags.Short).ToList();

        Assert.Equal(5000, short_.Distinct().Count());
        Assert.All(short_, tag => Assert.Matches("^[0-9a-z]{1,13}$", tag));
    }

    [Fact]
    public void Every_page_has_the_tag_of_everything_and_one_of_too_many_none()
    {
        var bunny = new Bunny(Settings);

        var few = CdnTags.Header(bunny, [Tag.Paper, Tag.Front("en")])!;

        Assert.Equal(3, few.Split(',').Length);
        Assert.Contains(CdnTags.Short(Tag.Everything), few.Split(','));
        Assert.Null(CdnTags.Header(bunny, Enumerable.Range(0, 200).Select(number => new Tag($"story:{number}"))));
    }

    private static string Said(Dastan.Web.Outside.OutsideRequest request) => Encoding.UTF8.GetString(request.Body);
}

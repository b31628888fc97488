using Dastan.Domain.Papers;

namespace Dastan.Tests.Redirects;

/// <summary>Redirects as text with commas.</summary>
public sealed class RedirectFileTests
{
    private const string Origin = "https://paper.example";

    [Fact]
    public void A_file_is_read_line_by_line()
    {
        var lines = RedirectFile.Read(
            "\uFEFFFrom,To\r\n/Old/, /new ,301\n\n\"/a,b\",\"/c\"\"d\"\n/topics/x,/topics/y,,yes\n",
            Origin
        );

        Assert.Equal(
            [
                new(2, new("/old", "/new", false), null),
                new(4, new("/a,b", "/c\"d", false), null),
                new(5, new("/topics/x", "/topics/y", true), null),
            ],
            lines
        );
    }

    [Theory]
    [InlineData("/a", RedirectFault.Cells)]
    [InlineData("/a,/b,301,yes,more", RedirectFault.Cells)]
    [InlineData("a,/b", RedirectFault.FromIsNoPath)]
    [InlineData("/,/b", RedirectFault.FromIsNoPath)]
    [InlineData("/#,/b", RedirectFault.FromIsNoPath)]
    [InlineData("/?x=1,/b", RedirectFault.FromIsNoPath)]
    [InlineData("/a%00,/b", RedirectFault.FromIsNoPath)]
    [InlineData("/a%0B,/b", RedirectFault.FromIsNoPath)]
    [InlineData("//evil.example,/b", RedirectFault.FromIsNoPath)]
    [InlineData("https://else.example/a,/b", RedirectFault.FromIsNoPath)]
    [InlineData("/a,//evil.example", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,/\\evil.example", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,javascript:alert(1)", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,ftp://else.example/x", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,https://user:word@else.example/", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,https://else.example/x,301,yes", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,/b c", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,", RedirectFault.ToIsNoAddress)]
    [InlineData("/a,/b,302", RedirectFault.StatusUnknown)]
    [InlineData("/a,/b,gone", RedirectFault.StatusUnknown)]
    public void A_line_that_can_t_be_a_redirect_says_why(string line, RedirectFault fault) =>
        Assert.Equal(fault, Assert.Single(RedirectFile.Read(line, Origin)).Fault);

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, false)]
    public void An_address_is_as_long_as_what_it_stands_for(int more, bool isTaken)
    {
        var key = "/" + new string('%', 499);
        var line = RedirectFile.Line(new(key, "/b", false));

        var read = Assert.Single(RedirectFile.Read(line.Replace(",/b", new string('x', more) + ",/b"), Origin));

        Assert.Equal(isTaken ? null : RedirectFault.TooLong, read.Fault);
        Assert.Equal(isTaken, read.Asked.From == key);
    }

    [Theory]
    [InlineData("/a,/b,308")]
    [InlineData("/a,http://else.example/x?y=z")]
    [InlineData("https://paper.example/a,https://paper.example/b")]
    [InlineData("/темы/хлеб,/topics/bread")]
    public void A_line_that_can_has_no_fault(string line) =>
        Assert.Null(Assert.Single(RedirectFile.Read(line, Origin)).Fault);

    [Fact]
    public void Own_addresses_become_paths_and_long_ones_are_refused()
    {
        var own = Assert.Single(RedirectFile.Read("https://PAPER.example/a,https://paper.example/b", Origin));
        Assert.Equal(new("/a", "/b", false), own.Asked);

        var exact = Assert.Single(RedirectFile.Read($"/{new string('a', 499)},/{new string('b', 499)}", Origin));
        Assert.Null(exact.Fault);
        var longer = Assert.Single(RedirectFile.Read($"/a,/{new string('b', 500)}", Origin));
        Assert.Equal(RedirectFault.TooLong, longer.Fault);
    }

    [Theory]
    [InlineData("/old", "/new", true)]
    [InlineData("/a,b", "https://else.example/?q=\"x\",y", false)]
    public void What_is_written_is_read_again(string from, string to, bool isForEveryEdition)
    {
        var redirect = new Redirect(from, to, isForEveryEdition);

        var line = Assert.Single(RedirectFile.Read(RedirectFile.Line(redirect), Origin));

        Assert.Equal(
            (redirect.From, to, isForEveryEdition),
            (line.Asked.From, line.Asked.To, line.Asked.IsForEveryEdition)
        );
    }

    [Theory]
    [InlineData("/two%20words")]
    [InlineData("/%2Fa")]
    [InlineData("/a%2541")]
    [InlineData("/what%3F")]
    [InlineData("/a%23b")]
    [InlineData("/a%E2%80%A8b")]
    [InlineData("/go/https://else.example/b")]
    [InlineData("/what%3F?p=17")]
    public void What_was_encoded_is_written_so_that_it_comes_in_again(string from)
    {
        var asked = Assert.Single(RedirectFile.Read($"{from},/b", Origin)).Asked;

        var again = Assert.Single(RedirectFile.Read(RedirectFile.Line(Redirect.OfKey(asked.From, "/b")), Origin));

        Assert.Equal((asked, null), (again.Asked, again.Fault));
    }
}

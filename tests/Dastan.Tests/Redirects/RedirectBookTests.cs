using Dastan.Domain.Papers;

namespace Dastan.Tests.Redirects;

/// <summary>How redirects lead on from one another.</summary>
public sealed class RedirectBookTests
{
    [Fact]
    public void A_way_goes_on_until_nothing_leads_further()
    {
        var book = Book(("/a", "/b", false), ("/b", "/C/", false), ("/c", "https://else.example/x", false));

        Assert.Equal(["/a", "/b", "/C/", "https://else.example/x"], book.Way("/a"));
        Assert.Equal(["/nowhere"], book.Way("/nowhere"));
        Assert.Null(book.Circle(new("/a", "/b", false)));
    }

    [Theory]
    [InlineData("/a", "/a")]
    [InlineData("/a", "/A/?utm_source=x#top")]
    [InlineData("/x", "/a")]
    public void A_circle_is_found_whatever_form_its_addresses_have(string from, string to)
    {
        var book = Book(("/a", "/b", false), ("/b", "/x", false));
        book.Add(new RedirectAsked(from, to, false));

        Assert.NotNull(book.Circle(new(from, to, false)));
    }

    [Fact]
    public void A_redirect_for_every_edition_leads_on_below_each_prefix()
    {
        var book = Book(("/topics/a", "/topics/b", true));

        Assert.Equal(["/ru/topics/a", "/ru/topics/b"], book.Way("/ru/topics/a"));
        Assert.Equal(["/topics/a", "/topics/b"], book.Way("/topics/a"));
        Assert.Equal(["/kk/topics/a"], book.Way("/kk/topics/a"));
    }

    [Fact]
    public void A_circle_through_one_edition_alone_is_found()
    {
        var book = Book(("/topics/a", "/topics/b", true), ("/ru/topics/b", "/ru/topics/a", false));

        Assert.Equal(
            ["/ru/topics/a", "/ru/topics/b", "/ru/topics/a"],
            book.Circle(new("/topics/a", "/topics/b", true))
        );
    }

    [Theory]
    [InlineData("/old", "/new", false, "", "/old", "/new")]
    [InlineData("/old", "/new", false, "", "/OLD/?utm_source=x", "/new")]
    [InlineData("/old", "/new", false, "", "/old?from=https://else.example/x", "/new")]
    [InlineData("/go/https://else.example/x", "/new", false, "", "/go/https://else.example/x/", "/new")]
    [InlineData("/topics/old", "/topics/new", true, "/ru", "/ru/topics/old", "/ru/topics/new")]
    [InlineData("/topics/old", "/topics/new", true, "", "/topics/old.rss", "/topics/new.rss")]
    [InlineData("/topics/old", "/topics/new", true, "/ru", "/ru/topics/old.json", "/ru/topics/new.json")]
    [InlineData("/topics/old", "/topics/new", false, "/ru", "/ru/topics/old", null)]
    [InlineData("/topics/old", "/topics/new", false, "", "/topics/old.rss", null)]
    [InlineData("/topics/old", "/topics/new", true, "", "/topics/older", null)]
    public void An_address_of_the_past_is_known_in_each_of_its_forms(
        string from,
        string to,
        bool isForEveryEdition,
        string prefix,
        string address,
        string? target
    )
    {
        var asked = OldAddressAsked.Of(OldAddress.Key(address), prefix);
        var redirect = new Redirect(from, to, isForEveryEdition);

        Assert.Equal(target, asked.Keys.Contains(redirect.From) ? asked.Target([redirect]) : null);
    }

    [Fact]
    public void The_redirect_of_the_very_address_goes_before_that_of_all_editions()
    {
        var asked = OldAddressAsked.Of("/ru/topics/old", "/ru");

        Assert.Equal(
            "/ru/elsewhere",
            asked.Target([new("/topics/old", "/topics/new", true), new("/ru/topics/old", "/ru/elsewhere")])
        );
    }

    private static RedirectBook Book(params (string From, string To, bool Everywhere)[] redirects)
    {
        var book = new RedirectBook(["", "/ru"]);
        foreach (var (from, to, everywhere) in redirects)
            book.Add(new Redirect(from, to, everywhere));
        return book;
    }
}

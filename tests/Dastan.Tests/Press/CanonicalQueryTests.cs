using Dastan.Web.Press;

namespace Dastan.Tests.Press;

public sealed class CanonicalQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?utm_source=x&fbclid=%20y", "")]
    [InlineData("?page=2", "?page=2")]
    [InlineData("?utm_source=x&page=2&utm_medium=y", "?page=2")]
    [InlineData("?page=2&from=2025-01-01", "?from=2025-01-01&page=2")]
    [InlineData("?from=KZT&page=0", "?from=KZT&page=0")]
    [InlineData("?pages=2", "")]
    public void What_does_not_decide_the_answer_falls_away(string query, string canonical) =>
        Assert.Equal(canonical, CanonicalQuery.Of(query, ["from", "page"]));

    [Theory]
    [InlineData("?page=02")]
    [InlineData("?page=")]
    [InlineData("?page")]
    [InlineData("?Page=2")]
    [InlineData("?page=2&page=3")]
    [InlineData("?page=%32")]
    [InlineData("?p%61ge=2")]
    [InlineData("?page=1+1")]
    [InlineData("?page=11111111111111111111111111111111111111111111111111111111111111111")]
    [InlineData("?p=17")]
    [InlineData("?utm_source=x&cat=4")]
    public void Other_forms_of_a_query_are_never_kept(string query) =>
        Assert.Null(CanonicalQuery.Of(query, ["from", "page"]));
}

using Dastan.Web;

namespace Dastan.Tests;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://[::1]:8080/", true)]
    [InlineData("http://*:80", true)]
    [InlineData("https://localhost:8080", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData("http://localhost:8080/paper", false)]
    [InlineData("http://256.1.1.1:8080", false)]
    [InlineData("http://any-name:8080", false)]
    [InlineData("localhost:8080", false)]
    [InlineData("", false)]
    public void An_address_is_listened_on_only_where_it_says_so(string address, bool isOne) =>
        Assert.Equal(isOne, new ListenAddressAttribute().IsValid(address));
}

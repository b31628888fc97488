using Dastan.Web.Dispatches.Hooks;

namespace Dastan.Tests.Dispatches;

/// <summary>What an address elsewhere may look like.</summary>
public sealed class HookAddressTests
{
    private const string Start = "https://partner.example/";

    private static readonly int Rest = WebHook.LongestAddress - Start.Length;

    [Fact]
    public void It_is_measured_as_it_is_kept()
    {
        Assert.Equal(WebHook.LongestAddress, HookAddress.Read(Start + new string('a', Rest))!.AbsoluteUri.Length);
        Assert.Null(HookAddress.Read(Start + new string('a', Rest + 1)));
        Assert.NotNull(HookAddress.Read(Start + new string('я', Rest / 6)));
        Assert.Null(HookAddress.Read(Start + new string('я', (Rest / 6) + 1)));
    }

    [Theory]
    [InlineData("ftp://partner.example/")]
    [InlineData("/hook")]
    [InlineData("https://user:password@partner.example/")]
    [InlineData("https://partner.example/#part")]
    public void What_is_no_whole_address_of_the_web_is_none(string text) => Assert.Null(HookAddress.Read(text));
}

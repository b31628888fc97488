using Dastan.Web.Dispatches.Hooks;

namespace Dastan.Tests.Dispatches;

/// <summary>Signatures and addresses of web hooks.</summary>
public sealed class HookSignatureTests
{
    // The example of the specification's own reference libraries.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Body = "{\"test\": 2432232314}";

    private static readonly Instant At = Instant.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void It_is_the_one_of_the_specification() =>
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", HookSignature.Of([Secret], Id, At, Body));

    [Fact]
    public void With_two_secrets_there_are_two()
    {
        var both = HookSignature.Of([HookSignature.NewSecret(), Secret], Id, At, Body).Split(' ');

        Assert.Equal(2, both.Length);
        Assert.Equal(HookSignature.Of([Secret], Id, At, Body), both[1]);
        Assert.NotEqual(both[0], both[1]);
    }

    [Fact]
    public void New_secrets_are_long_and_never_the_same()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => HookSignature.NewSecret()).ToList();

        Assert.Equal(100, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.StartsWith("whsec_", secret, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length));
    }

    [Theory]
    [InlineData("https://example.org/hook?x=1")]
    [InlineData(" http://example.org:8080/ ")]
    public void Whole_addresses_are_taken(string address) => Assert.NotNull(HookAddress.Read(address));

    [Theory]
    [InlineData("")]
    [InlineData("/hook")]
    [InlineData("example.org/hook")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://name:word@example.org/")]
    [InlineData("https://example.org/#part")]
    public void Others_are_not(string address) => Assert.Null(HookAddress.Read(address));
}

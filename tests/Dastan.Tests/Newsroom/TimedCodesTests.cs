using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Tests.Newsroom;

/// <summary>Codes that a phone shows.</summary>
public sealed class TimedCodesTests
{
    /// <summary>The examples of RFC 6238, appendix B, by their last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void A_code_is_that_of_the_standard(long second, string code) =>
        Assert.Equal(code, TimedCodes.CodeOf("12345678901234567890"u8.ToArray(), second / 30));
}

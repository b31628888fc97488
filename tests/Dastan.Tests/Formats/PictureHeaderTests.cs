using Dastan.Domain.Pictures;

namespace Dastan.Tests.Formats;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData(
        "FFD8FFE000104A46494600010100000100010000FFC00011080065012C0301220002110103110100",
        "image/jpeg",
        300,
        101
    )]
    [InlineData("89504E470D0A1A0A0000000D494844520000012C0000006508060000", "image/png", 300, 101)]
    [InlineData("4749463839612C016500F70000", "image/gif", 300, 101)]
    [InlineData("52494646240000005745425056503820180000003001009D012A2C0165000000", "image/webp", 300, 101)]
    [InlineData("52494646240000005745425056503858180000001000000029010064000000", "image/webp", 298, 101)]
    [InlineData("5249464624000000574542505650384C0D0000002F2B0119000000000000", "image/webp", 300, 101)]
    [InlineData(
        "000000206674797061766966000000006D696631000000146973706500000000" + "0000012C00000065",
        "image/avif",
        300,
        101
    )]
    public void A_picture_says_what_it_is_and_how_large(string bytes, string mediaType, int width, int height) =>
        Assert.Equal(new PictureHeader(mediaType, width, height), PictureHeader.Read(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("")]
    [InlineData("FFD8FF")]
    [InlineData("FFD8FFE0FFFF")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("89504E470D0A1A0A0000000D4948445200000000000000650806")]
    [InlineData("3C7376673E3C2F7376673E")]
    [InlineData("52494646240000005745425056503841180000001000000029010064000000")]
    public void What_is_no_picture_of_ours_has_no_header(string bytes) =>
        Assert.Null(PictureHeader.Read(Convert.FromHexString(bytes)));

    [Fact]
    public void Cut_off_anywhere_a_picture_is_read_or_is_none()
    {
        var whole = Convert.FromHexString(
            "FFD8FFE000104A46494600010100000100010000FFC00011080065012C0301220002110103110100"
        );
        for (var length = 0; length < whole.Length; length++)
            Assert.True(PictureHeader.Read(whole.AsSpan(0, length)) is null or { Width: 300 });
    }
}

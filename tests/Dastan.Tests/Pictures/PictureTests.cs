using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Pictures;

public sealed class PictureTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 9, 0);

    [Fact]
    public void It_is_found_by_all_that_is_said_of_it_in_small_letters()
    {
        var picture = New();
        picture.ComeFrom(new(new string('a', 64), "IMG_2044.JPG", StaffId.New(), Now));
        picture.Describe(
            new(new Dictionary<string, string> { ["en"] = "A Ferry", ["ru"] = "Белый ПАРОМ" }),
            LocalText.Of("en", "It leaves Aktau."),
            "Айгүл Осмонова"
        );
        picture.Allow("One use", null);

        Assert.Equal("a ferry белый паром it leaves aktau. айгүл осмонова one use img_2044.jpg", picture.Sought);
    }

    [Fact]
    public void It_may_be_shown_to_the_end_of_the_last_day()
    {
        var picture = New();
        Assert.True(picture.MayBeShownOn(new(2200, 1, 1)));

        picture.Allow("", new(2026, 12, 31));

        Assert.True(picture.MayBeShownOn(new(2026, 12, 31)));
        Assert.False(picture.MayBeShownOn(new(2027, 1, 1)));
    }

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(50, 101)]
    public void What_matters_most_lies_in_it(int x, int y)
    {
        var picture = New();

        Assert.Equal(PictureRefusals.FocusIsOutside, picture.FocusOn(x, y));
        Assert.Equal((50, 50), (picture.FocusX, picture.FocusY));
        Assert.Null(picture.FocusOn(0, 100));
        Assert.Equal((0, 100), (picture.FocusX, picture.FocusY));
    }

    [Fact]
    public void Its_own_pictures_are_found_in_a_body_once_each_and_others_are_not()
    {
        var (one, other) = (new string('1', 64), new string('2', 64));
        var body = $"""
            <figure id="b-a"><img src="/pictures/{one}.jpg" alt="" width="2" height="2"></figure>
            <figure id="b-b"><a href="/x"><img src="/pictures/{other}.webp" alt=""></a></figure>
            <figure id="b-c"><img src="/pictures/{one}.jpg" alt=""></figure>
            <figure id="b-d"><img src="https://elsewhere.example/pictures/{new string('3', 64)}.jpg" alt=""></figure>
            <p id="b-e"><a href="/pictures/{new string('4', 64)}.jpg">a link</a></p>
            """;

        Assert.Equal([one, other], PicturesInBody.Of(body));
        Assert.Empty(PicturesInBody.Of("<p>Words.</p>"));
    }

    [Theory]
    [InlineData("photo.JPG", "image/jpeg")]
    [InlineData("a.b.webp", "image/webp")]
    [InlineData("photo", null)]
    [InlineData("photo.heic", null)]
    [InlineData("", null)]
    public void A_name_promises_what_its_ending_says(string name, string? type) =>
        Assert.Equal(type, FileKind.PromisedBy(name));

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63, 0, 0 }, "HEIC")]
    [InlineData(new byte[] { 0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0 }, "video")]
    [InlineData(new byte[] { 0x49, 0x49, 0x2A, 0 }, "TIFF")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4 }, "ZIP")]
    [InlineData(new byte[] { 1, 2, 3 }, null)]
    public void What_people_send_instead_is_called_by_its_name(byte[] file, string? kind) =>
        Assert.Equal(kind, FileKind.OfOther(file));

    private static Picture New() => new(PictureId.New(), new string('f', 64), "image/jpeg", 640, 480, 1000);
}

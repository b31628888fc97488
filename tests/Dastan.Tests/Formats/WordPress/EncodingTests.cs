using System.Text;

namespace Dastan.Tests.Formats.WordPress;

public sealed class EncodingTests
{
    private static readonly string Export = SmallExport.Of(
        SmallExport.Post("1", "Движение закрыто до 18:00.", title: "Паводок: закрыта трасса")
    );

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16", false },
            { "utf-16BE", false },
            { "windows-1251", false },
            { "koi8-r", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_export_is_read_in_the_encoding_it_names_or_begins_with(string name, bool hasMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes(Export.Replace("encoding=\"UTF-8\"", $"encoding=\"{name}\""));

        var (reading, stories) = SmallExport.Read([.. hasMark ? encoding.GetPreamble() : [], .. bytes]);

        Assert.Equal("Паводок: закрыта трасса", Assert.Single(stories).Headline);
        Assert.Contains("Движение закрыто", stories[0].Body);
        Assert.Empty(reading.Breaks);
    }

    [Fact]
    public void An_encoding_that_nobody_knows_is_taken_for_UTF_8() =>
        Assert.Equal(
            "Паводок: закрыта трасса",
            Assert.Single(SmallExport.Read(Export.Replace("UTF-8", "klingon-1")).Stories).Headline
        );

    [Fact]
    public void A_file_of_bytes_that_claims_to_be_of_words_is_read_as_bytes() =>
        Assert.Single(SmallExport.Read(Export.Replace("UTF-8", "utf-16")).Stories);
}

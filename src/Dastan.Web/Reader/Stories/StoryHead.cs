using Dastan.Domain.Formats.StructuredData;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Corrections;
using Dastan.Web.Reader.Machines;
using Dastan.Web.Reader.Pictures;

namespace Dastan.Web.Reader.Stories;

/// <summary>What a story's page says of itself to machines.</summary>
public static class StoryHead
{
    public static HeadView Of(Reading reading, StoryRow row, StorySurroundings around)
    {
        var address = reading.Origin + row.AddressIn(reading.Edition.Prefix);
        var section = reading.NameOfSection(row.Section);
        var head = reading.Head(row.Headline, row.Standfirst, "/", "/" + row.Section);
        return head with
        {
            CanonicalAddress = address,
            MarkdownAddress = reading.Origin + MarkdownAddress.Of(reading.Edition.Prefix, row.PublishedOn, row.Slug),
            OEmbedAddress = $"{reading.Origin}/oembed?url={Uri.EscapeDataString(address)}",
            Alternates = reading.Alternates(around.Translations),
            Picture = reading.Shown(around.Picture) is { } picture ? Shared(reading, picture) : null,
            Story = new(
                row.PublishedAt,
                row.UpdatedAt,
                section,
                [.. around.Topics.Select(topic => topic.Name.In(reading.Code))],
                [.. around.Authors.Select(author => reading.Origin + reading.AddressOf("/by/" + author.Slug))]
            ),
            JsonLd =
            [
                NewsArticle.Of(Described(reading, row, around, address), reading.DescribedPaper),
                reading.Way((section, "/" + row.Section)),
            ],
        };
    }

    private static DescribedStory Described(Reading reading, StoryRow row, StorySurroundings around, string address) =>
        new()
        {
            Address = address,
            Headline = row.Headline,
            Standfirst = row.Standfirst,
            Dateline = row.Dateline,
            Section = reading.NameOfSection(row.Section),
            Topics = [.. around.Topics.Select(topic => topic.Name.In(reading.Code))],
            Authors =
            [
                .. around.Authors.Select(author => new DescribedPerson(
                    author.Name.In(reading.Code),
                    reading.Absolute("/by/" + author.Slug)
                )),
            ],
            PublishedAt = row.PublishedAt,
            UpdatedAt = row.UpdatedAt,
            Corrections =
            [
                .. around.Corrections.Select(one => new DescribedCorrection(
                    $"{reading.LabelOf(one.Kind)}. {reading.LineOf(one)}",
                    one.PublishedAt
                )),
            ],
            Language = reading.Code,
            Words = row.Words,
            Picture = reading.Shown(around.Picture) is { } picture ? Described(reading, picture) : null,
            Original = around.Original == reading.Code ? null : Translation(reading, around, around.Original),
            Translations = around.Original == reading.Code ? Translations(reading, around) : [],
        };

    private static IReadOnlyList<DescribedTranslation> Translations(Reading reading, StorySurroundings around) =>
        [
            .. around
                .Translations.Keys.Where(edition => edition != reading.Code)
                .Select(edition => Translation(reading, around, edition)!),
        ];

    private static DescribedTranslation? Translation(Reading reading, StorySurroundings around, string edition) =>
        around.Translations.TryGetValue(edition, out var address) ? new(reading.Origin + address, edition) : null;

    private static DescribedPicture Described(Reading reading, PictureRow picture)
    {
        var form = PictureForm.ForSharing(reading, picture);
        return new(form.Address, form.Width, form.Height, picture.Caption.In(reading.Code), picture.Credit);
    }

    private static SharePicture Shared(Reading reading, PictureRow picture)
    {
        var form = PictureForm.ForLink(reading, picture);
        return new(form.Address, form.Width, form.Height, picture.Alternative.In(reading.Code));
    }
}

using Dastan.Web.Parts;
using Dastan.Web.Reader.Pictures;

namespace Dastan.Web.Reader.Stories;

/// <summary>What a story's page says of itself to machines.</summary>
public static class StoryHead
{
    public static HeadView Of(Reading reading, StoryRow row, StorySurroundings around)
    {
        var address = row.AddressIn(reading.Edition.Prefix);
        var head = reading.Head(row.Headline, row.Standfirst, "/", "/" + row.Section);
        return head with
        {
            CanonicalAddress = reading.Origin + address,
            Alternates = reading.Alternates(around.Translations),
            Picture = around.Picture is { } picture ? Shared(reading, picture) : null,
            Story = new(
                row.PublishedAt,
                row.UpdatedAt,
                reading.NameOfSection(row.Section),
                [.. around.Topics.Select(topic => topic.Name.In(reading.Code))],
                [.. around.Authors.Select(author => reading.Origin + reading.AddressOf("/by/" + author.Slug))]
            ),
        };
    }

    private static SharePicture Shared(Reading reading, PictureRow picture) =>
        new(
            reading.Origin + PictureViews.AddressOf(picture.Hash, picture.MediaType),
            picture.Width,
            picture.Height,
            picture.Alternative.In(reading.Code)
        );
}

using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Pictures;

namespace Dastan.Web.Reader.Stories;

/// <summary>Stories as fronts and lists show them.</summary>
public static class StoryCards
{
    extension(Reading reading)
    {
        public IReadOnlyList<StoryCard> Cards(IEnumerable<CardRow> rows) => [.. rows.Select(row => reading.Card(row))];

        public StoryCard Card(CardRow row)
        {
            reading.Ingredients.Show(Tag.Story(row.Id));
            return new(
                row.AddressIn(reading.Edition.Prefix),
                row.Headline,
                row.Standfirst,
                new Link(reading.NameOfSection(row.Section), reading.AddressOf("/" + row.Section)),
                string.Join(", ", row.Authors.Select(name => name.In(reading.Code))),
                reading.DayOf(row.PublishedAt)
            )
            {
                Picture = reading.Shown(row.Picture) is { } picture
                    ? PictureViews.ForCard(picture, reading.Code)
                    : null,
            };
        }
    }
}

using Dastan.Domain.Formats.StructuredData;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Corrections;

namespace Dastan.Web.Reader;

/// <summary>What search engines are told of the paper and its lists, in the words of schema.org.</summary>
public static class Descriptions
{
    // Pixels of the icon's own drawing.
    private const int IconSize = 64;

    extension(Reading reading)
    {
        /// <summary>An address within the edition, absolute.</summary>
        public string Absolute(string path) => reading.Origin + reading.AddressOf(path);

        public DescribedPaper DescribedPaper =>
            new(
                reading.Snapshot.Paper.Name,
                reading.Absolute("/"),
                new(reading.Origin + "/favicon.svg", IconSize, IconSize, "", "")
            )
            {
                Corrections = reading.Absolute(CorrectionTexts.Path),
            };

        /// <summary>The way from the front to a page, by the pages between them.</summary>
        public JsonLd Way(params IReadOnlyList<(string Name, string Path)> steps) =>
            BreadcrumbList.Of([
                new(reading.Snapshot.Paper.Name, reading.Absolute("/")),
                .. steps.Select(step => new BreadcrumbStep(step.Name, reading.Absolute(step.Path))),
            ]);

        /// <summary>A list of stories as its page shows it.</summary>
        public JsonLd Described(HeadView head, IEnumerable<StoryCard> stories) =>
            CollectionPage.Of(
                new(
                    head.CanonicalAddress,
                    head.Title is "" ? head.PaperName : head.Title,
                    head.Description,
                    reading.Code,
                    [.. stories.Select(story => reading.Origin + story.Address)]
                )
            );
    }
}
